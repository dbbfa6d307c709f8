/** Webhooks: addresses that are told, signed, what is published, changed and withdrawn. */
import { z } from 'zod';
import { CHANGE_TYPES } from './changes';

const name = z.string().trim().min(1, '请填写名称。').max(50, '名称不超过 50 个字。');
const url = z
  .url({ protocol: /^https?$/, error: '请填写完整的网址，以 https:// 或 http:// 开头。' })
  .max(500, '网址不超过 500 个字符。')
  .refine((text) => !URL.canParse(text) || !new URL(text).username, '网址里不能写用户名和密码。');
const types = z.array(z.enum(CHANGE_TYPES)).min(1, '至少选一类信息。');

/** A webhook as the panel shows it. Its secret is never among it. */
export const webhookSchema = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  active: z.boolean(),
  types: z.array(z.enum(CHANGE_TYPES)),
  madeAt: z.string(),
  /** Why it was switched off, where a person did not do it. */
  offReason: z.string().nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;

export const newWebhookSchema = z.strictObject({
  name,
  url,
  types: types.default([...CHANGE_TYPES]),
  active: z.boolean().default(true),
});
export type NewWebhook = z.input<typeof newWebhookSchema>;

export const webhookEditSchema = z.strictObject({
  name: name.optional(),
  url: url.optional(),
  types: types.optional(),
  active: z.boolean().optional(),
});
export type WebhookEdit = z.infer<typeof webhookEditSchema>;

/** A webhook with its secret, told once: when it is made, or its secret is replaced. */
export interface WebhookWithSecret extends Webhook {
  /** `whsec_` and base64, as the libraries of Standard Webhooks take it. */
  readonly secret: string;
}

/** What came of a test message. */
export interface WebhookTest {
  readonly ok: boolean;
  readonly sentence: string;
  readonly next: string | null;
  readonly code: string | null;
}

/** `strapi.plugin('channels').service('webhooks')`. A webhook that is not there is refused with WEBHOOK_UNKNOWN. */
export interface WebhooksService {
  list(): Promise<readonly Webhook[]>;
  make(webhook: NewWebhook): Promise<WebhookWithSecret>;
  /** Switched on again, it is told what is published from then on; switched off, what waits for it is cancelled. */
  change(id: string, edit: WebhookEdit): Promise<Webhook>;
  remove(id: string): Promise<void>;
  /** Gives it another secret; the old one is void at once. */
  rotate(id: string): Promise<WebhookWithSecret>;
  /** Sends a message of type `ping`. */
  test(id: string): Promise<WebhookTest>;
}
