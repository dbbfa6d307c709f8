import { z } from 'zod';

const failure = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  status: z.number().optional(),
  details: z
    .object({ code: z.string().optional(), issues: z.array(z.object({ message: z.string() })).optional() })
    .optional(),
});

/** There is no server, or none behind what stands before it. */
const AWAY = new Set([undefined, 502, 503, 504]);
/** What she had before her is not there any more. */
const OUT_OF_DATE = new Set(['CHANGED_MEANWHILE', 'NOT_SUBMITTED', 'ITEM_UNKNOWN']);

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What to tell a person of a request that failed: the server's own Chinese sentence, if it has one. */
export function sentence(error: unknown): string {
  const told = failure.safeParse(error);
  const { message = '', status, details } = told.data ?? {};
  if (isUnreadable(error)) {
    return '看不懂服务器的答复：请刷新页面；还不行，请告诉管理员。';
  }
  const issues = (details?.issues ?? []).map((issue) => issue.message).filter(isChinese);
  if (issues.length > 0) return [...new Set(issues)].join('');
  if (isChinese(message)) return message;
  if (status === 401) return '登录已过期：请重新登录。';
  if (status === 403) return '您没有这个权限：请联系管理员，在“角色”里打开。';
  if (status === undefined) return '连不上服务器：请检查网络，然后重试。';
  return '服务器出错：请稍后重试；还不行，请把时间和正在做的事告诉管理员。';
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof z.ZodError || failure.safeParse(error).data?.name === 'ZodError';

/** Whether no answer came: nobody knows whether it was done. */
export const isUnanswered = (error: unknown): boolean =>
  !isUnreadable(error) && AWAY.has(failure.safeParse(error).data?.status);

/** Whether it was refused because what she had before her is not there any more. */
export const isOutOfDate = (error: unknown): boolean =>
  OUT_OF_DATE.has(failure.safeParse(error).data?.details?.code ?? '');

/** The same of something that she filled in. */
export const actSentence = (error: unknown): string =>
  isUnanswered(error) ? '连不上服务器，您填的内容还在，请稍后再按一次。' : sentence(error);
