import type { Context } from 'koa';

const RIGHT_MISSING = '您的账号没有这项权限。需要的话，请管理员在“设置 → 用户”里给您加上有这项权限的角色。';

/** What the CMS says in English where it refuses somebody, and what a clerk can do something with. */
const SENTENCES: Readonly<Record<string, string>> = {
  Forbidden: RIGHT_MISSING,
  'Policy Failed': RIGHT_MISSING,
  Unauthorized: '登录已经失效，请重新登录后再试。',
  'Missing or invalid credentials': '登录已经失效，请重新登录后再试。',
  'Not Found': '没有找到，可能已被删除。请返回列表，刷新后再看。',
  'Entry not found': '没有找到这一条，可能已被删除。请返回列表，刷新后再看。',
  'Document not found': '没有找到这一条，可能已被删除。请返回列表，刷新后再看。',
  'Internal Server Error': '系统出了问题，这一步没有做成。请稍后再试；还不行，请管理员看日志。',
  'File name contains invalid characters':
    '文件名里有不能用的符号（如 / \\ : * ? " < > |）。请把文件改名后再上传。',
  'Files are empty': '文件是空的，请选一个有内容的文件。',
};

/** Puts the panel's refusals into Chinese. The public interface keeps the CMS's words: programs read them. */
export default function plainRefusals() {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    await next();
    if (ctx.status < 400 || ctx.path.startsWith('/api/')) return;
    const { error } = (ctx.body ?? {}) as { error?: { message?: string } };
    const sentence = SENTENCES[error?.message ?? ''];
    if (error && sentence) error.message = sentence;
  };
}
