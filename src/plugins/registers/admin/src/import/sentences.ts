import { z } from 'zod';

/** The CMS's own way of saying no (no right, file too large …). */
const cmsError = z.object({ error: z.object({ message: z.string() }) });

/** What to tell a person of an answer that is no result: the server's own Chinese sentence, if it has one. */
export function refusalSentence(data: unknown): string {
  const refused = cmsError.safeParse(data);
  const message = refused.success ? refused.data.error.message : '';
  if (/\p{Script=Han}/u.test(message)) return message;
  return '没有完成：请核对文件（CSV 或 XLSX，不超过 50 MB）和您的权限，再用“试导入”试一次。';
}

/** What to tell a person of a request that failed. */
export function sentence(error: unknown): string {
  const { status } = error as { status?: number };
  if (status === 401) return '登录已过期：请重新登录后再导入。';
  if (status === 403) return '您没有这个权限：请管理员在“设置 → 用户”里给您加上能“导入登记簿”的角色。';
  if (status === undefined) {
    return '连不上服务器：请检查网络。没有收到结果时，先用“试导入”看看是否已经写入。';
  }
  return '服务器出错：请稍后先用“试导入”看看是否已经写入；还不行，请把时间和文件名告诉管理员。';
}
