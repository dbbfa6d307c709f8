import { z } from 'zod';

const details = z.object({
  code: z.string().optional(),
  issues: z.array(z.object({ message: z.string() })).optional(),
});

/** As the panel's two clients hand it on: the fields on the error itself, or in the answer that it carries. */
const failure = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  status: z.number().optional(),
  details: details.optional(),
  response: z
    .object({ data: z.object({ error: z.object({ details: details.optional() }) }) })
    .optional()
    .catch(undefined),
});

/** There is no server, or none behind what stands before it. */
const AWAY = new Set([undefined, 502, 503, 504]);

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function read(error: unknown) {
  const { response, details: direct, ...told } = failure.safeParse(error).data ?? {};
  return { ...told, details: direct ?? response?.data.error.details };
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof z.ZodError || read(error).name === 'ZodError';

/** What to tell a person of a request that failed: the server's own Chinese sentence, if it has one. */
export function sentence(error: unknown): string {
  if (isUnreadable(error)) return '看不懂服务器的答复：请刷新页面；还不行，请告诉管理员。';
  const { message = '', status, details: told } = read(error);
  const issues = (told?.issues ?? []).map((issue) => issue.message).filter(isChinese);
  if (issues.length > 0) return [...new Set(issues)].join('');
  if (isChinese(message)) return message;
  if (status === 401) return '登录已过期：请重新登录。';
  if (status === 403) return '您没有这个权限：需要的话，请管理员在“设置 → 用户”里给您加上有这项权限的角色。';
  if (status === undefined) return '连不上服务器：请检查网络，然后重试。';
  return '服务器出错：请稍后重试；还不行，请把时间和正在做的事告诉管理员。';
}

/** Whether no answer came: nobody knows whether it was done. */
export const isUnanswered = (error: unknown): boolean => !isUnreadable(error) && AWAY.has(read(error).status);

/** The stable code of a refusal, if the server gave one. */
export const codeOf = (error: unknown): string | undefined => read(error).details?.code;
