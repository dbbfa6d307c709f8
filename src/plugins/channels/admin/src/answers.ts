/** The server's answers as the page reads them; the shapes are those of `shared/`. */
import { z } from 'zod';
import { CHANGE_TYPES } from '../../shared/changes';
import { attemptSchema, deliverySchema, DELIVERY_STATES } from '../../shared/deliveries';
import { webhookSchema } from '../../shared/webhooks';
import {
  listedArticleSchema,
  wechatArticleSchema,
  WECHAT_ARTICLE_STATE_NAMES,
} from '../../shared/wechat-articles';
import { CREDENTIALS, wechatPreferences } from '../../shared/wechat-settings';

const dataOf = <T extends z.ZodType>(data: T) => z.object({ data });

export const deliveriesAnswer = z.object({
  data: z.array(deliverySchema),
  meta: z.object({
    pagination: z.object({ page: z.number(), pageSize: z.number(), total: z.number() }),
    counts: z.record(z.enum(DELIVERY_STATES), z.number()),
  }),
});

export const attemptsAnswer = z.object({
  data: deliverySchema,
  meta: z.object({ attempts: z.array(attemptSchema) }),
});

const counts = z.partialRecord(z.enum(WECHAT_ARTICLE_STATE_NAMES), z.number());

export const articlesAnswer = z.object({ data: z.array(listedArticleSchema), meta: z.object({ counts }) });

export const wechatStatusAnswer = dataOf(
  z.object({
    connected: z.boolean(),
    appId: z.string().nullable(),
    autoDraft: z.boolean(),
    publishByApi: z.boolean(),
    manual: z.boolean(),
    counts,
    waiting: z.array(wechatArticleSchema),
  }),
);

export const actAnswer = dataOf(
  z.object({
    kind: z.enum(['done', 'wait', 'again', 'person']),
    sentence: z.string(),
    next: z.string().optional(),
    code: z.string().optional(),
  }),
);

const credentialState = z.object({
  set: z.boolean(),
  from: z.enum(['environment', 'panel']).optional(),
  changedAt: z.string().optional(),
  unreadable: z.literal(true).optional(),
});
export const wechatSettingsAnswer = dataOf(
  z.object({
    appId: z.string().nullable(),
    credentials: z.record(z.enum(CREDENTIALS), credentialState),
    preferences: wechatPreferences,
    usage: z.array(z.object({ path: z.string(), calls: z.number() })),
  }),
);

export const checksAnswer = dataOf(
  z.array(z.object({ name: z.string(), ok: z.boolean(), sentence: z.string(), next: z.string().optional() })),
);
export type Check = z.infer<typeof checksAnswer>['data'][number];

export const webhooksAnswer = dataOf(z.array(webhookSchema));
export const webhookSecretAnswer = dataOf(webhookSchema.extend({ secret: z.string() }));
export const webhookTestAnswer = dataOf(
  z.object({ ok: z.boolean(), sentence: z.string(), next: z.string().nullable() }),
);

export const websiteSettingsAnswer = dataOf(
  z.object({
    base: z.string(),
    missing: z.array(
      z.object({
        where: z.enum(['公开主体', '栏目']),
        name: z.string(),
        documentId: z.string(),
        field: z.string(),
        label: z.string(),
        next: z.string(),
      }),
    ),
  }),
);
export type MissingShown = z.infer<typeof websiteSettingsAnswer>['data']['missing'][number];

export const portalReceiptsAnswer = dataOf(
  z.array(
    z.object({
      documentId: z.string(),
      itemTitle: z.string(),
      itemType: z.string(),
      publishedOn: z.string(),
      address: z.string().nullable(),
      addressState: z.string().nullable(),
    }),
  ),
);
export type PortalReceipt = z.infer<typeof portalReceiptsAnswer>['data'][number];

export const portalCheckAnswer = dataOf(
  z.object({
    looked: z.number(),
    alive: z.number(),
    dead: z.number(),
    found: z.number(),
    missing: z.number(),
  }),
);

/** `GET /api/search`: what is public and can be pushed. */
export const searchAnswer = dataOf(
  z.array(
    z.object({
      type: z.enum(CHANGE_TYPES),
      documentId: z.string(),
      title: z.string(),
      publishedOn: z.string().nullable(),
    }),
  ),
);
export type Found = z.infer<typeof searchAnswer>['data'][number];

/** `GET /api/annual-reports`, newest year first. */
export const reportsAnswer = dataOf(
  z.array(z.object({ year: z.number(), title: z.string(), publishedOn: z.string().nullable() })),
);

export const columnsAnswer = dataOf(z.array(z.object({ code: z.string(), name: z.string() })));

/** Receipts of one item, as the content manager gives them. */
export const receiptsAnswer = z.object({
  results: z.array(
    z.object({
      documentId: z.string(),
      channel: z.string(),
      confirmation: z.string(),
      publishedOn: z.string(),
      address: z.string().nullable(),
      addressState: z.string().nullable(),
    }),
  ),
});
export type ItemReceipt = z.infer<typeof receiptsAnswer>['results'][number];
