/** What to tell a person of a request that failed: the server's own Chinese sentence, if it has one. */
export function sentence(error: unknown): string {
  const { status, message = '' } = error as { status?: number; message?: string };
  if (status === 401) return '登录已过期：请重新登录。';
  if (status === 403) return '您没有这个权限：请联系管理员，在“角色”里打开“查看留痕”或“导出留痕”。';
  if (/\p{Script=Han}/u.test(message)) return message;
  if (status === undefined) return '连不上服务器：请检查网络，然后重试。';
  return '服务器出错：请稍后重试；还不行，请把时间和正在做的事告诉管理员。';
}
