import { z } from 'zod';
import { faultOf } from '../../../domain/wechat/errors';
import { badAnswer } from './way-faults';

const refusal = z.looseObject({ errcode: z.coerce.number().int(), errmsg: z.string().catch('') });

/**
 * What an answer holds, by the call's own schema.
 * @throws WechatFault the one that its errcode tells of, or BAD_ANSWER
 */
export function readAnswer<T>(
  read: unknown,
  schema: z.ZodType<T>,
  { changes, forToken = false }: { readonly changes: boolean; readonly forToken?: boolean },
): T {
  const refused = refusal.safeParse(read);
  if (refused.success && refused.data.errcode !== 0) {
    throw faultOf(refused.data.errcode, refused.data.errmsg, { now: new Date(), forToken });
  }
  const parsed = schema.safeParse(read);
  if (!parsed.success) throw badAnswer(changes);
  return parsed.data;
}
