import { z } from 'zod';

const issues = z.object({
  response: z.object({
    data: z.object({
      error: z.object({ details: z.object({ issues: z.array(z.object({ message: z.string() })) }) }),
    }),
  }),
});

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What to tell a person of a request that failed: the server's own Chinese sentence, if it has one. */
export function sentence(error: unknown): string {
  if (error instanceof z.ZodError) return '看不懂服务器的答复：请刷新页面；还不行，请告诉管理员。';
  const { status, message = '' } = error as { status?: number; message?: string };
  if (status === 401) return '登录已过期：请重新登录。';
  if (status === 403) return '您没有这个权限：请联系管理员，在“角色”里打开“发布渠道”的权限。';
  if (status === undefined) return '连不上服务器：请检查网络，然后重试。';
  const told = issues.safeParse(error);
  const details = told.success ? told.data.response.data.error.details.issues : [];
  const chinese = details.map((issue) => issue.message).filter(isChinese);
  if (chinese.length > 0) return [...new Set(chinese)].join('');
  if (isChinese(message)) return message;
  return '服务器出错：请稍后重试；还不行，请把时间和正在做的事告诉管理员。';
}
