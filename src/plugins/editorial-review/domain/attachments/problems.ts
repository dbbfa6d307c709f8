/** The problems of files, in the words of a person who has WPS or Word before her. */
import type { Problem } from './reading';

/** The programs of the three families name the same thing differently. */
export type Program = 'text' | 'sheet' | 'slides' | 'pdf';

const COMMENTS: Readonly<Record<Program, string>> = {
  text: '请用 WPS 或 Word 打开，点“审阅”→“删除批注”→“删除文档中的所有批注”，保存后重新上传。',
  sheet:
    '请用 WPS 或 Excel 打开，按 Ctrl+A 选中整张表，点“审阅”→“删除批注”，每张工作表都做一遍，保存后重新上传。',
  slides: '请用 WPS 或 PowerPoint 打开，点“审阅”→“删除批注”→“删除演示文稿中的所有批注”，保存后重新上传。',
  pdf: '请从原来的文档重新导出一份不带批注的 PDF；或用 WPS 打开，在“批注”里逐条删除，保存后重新上传。',
};

export const comments = (program: Program, count: number): Problem | undefined =>
  count === 0
    ? undefined
    : {
        code: 'FILE_COMMENTS',
        severity: 'error',
        at: null,
        excerpt: `批注 ${count} 处`,
        message: `文件里留有 ${count} 处批注，公开后谁都能看到。`,
        remedy: COMMENTS[program],
      };

export const changes = (program: Program, count: number): Problem | undefined =>
  count === 0
    ? undefined
    : {
        code: 'FILE_CHANGES',
        severity: 'error',
        at: null,
        excerpt: `修订 ${count} 处`,
        message: `文件里留有 ${count} 处修订痕迹，删掉的和改过的文字公开后谁都能看到。`,
        remedy:
          program === 'sheet'
            ? '请用 WPS 或 Excel 打开，点“审阅”→“共享工作簿”，取消共享（修订记录随之清除），保存后重新上传。'
            : '请用 WPS 或 Word 打开，点“审阅”→“接受”→“接受对文档所做的所有修订”，再点“修订”关掉修订状态，保存后重新上传。',
      };

/** @param what 隐藏的工作表“底稿” … */
export const hidden = (what: string, remedy: string, at: string | null = null): Problem => ({
  code: 'FILE_HIDDEN',
  severity: 'warning',
  at,
  excerpt: what,
  message: `文件里有${what}，打开时看不见，公开后别人却可以调出来。`,
  remedy,
});

/** @param named the kinds of names that were found, with the names themselves, which are masked here */
export function metadata(
  named: readonly { readonly label: string; readonly name: string }[],
  remedy: string,
  severity: Problem['severity'] = 'warning',
): Problem | undefined {
  if (named.length === 0) return undefined;
  const labels = [...new Set(named.map(({ label }) => label))];
  return {
    code: 'FILE_METADATA',
    severity,
    at: '文件属性',
    excerpt: named.map(({ label, name }) => (name ? `${label}：${masked(name)}` : label)).join('；'),
    message: `文件属性里留有${labels.join('、')}，公开后谁都能看到。`,
    remedy,
  };
}

export const unreadable = (
  reason: string,
  remedy: string,
  severity: Problem['severity'] = 'warning',
): Problem => ({
  code: 'FILE_UNREADABLE',
  severity,
  at: null,
  excerpt: reason,
  message: `这个文件没有检查到：${reason}。里面有没有个人信息，要由人看过才知道。`,
  remedy,
});

const masked = (name: string): string => `${Array.from(name.trim())[0] ?? ''}**`;
