import { escapeHtml } from './escape';
import { stylesheet } from './stylesheet';

/** What stands at the address of an edition that was withdrawn: that it was, when, and why. */
export function renderWithdrawn(about: {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly explanation: string;
  readonly notice: string | null;
}): string {
  const title = escapeHtml(about.title);
  const explanation = about.explanation
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line.trim())}</p>\n`)
    .join('');
  return (
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
    `<title>${title}（已撤回）</title>\n<style>\n${stylesheet(about.notice)}</style>\n</head>\n` +
    '<body class="gk-page">\n<main>\n<article class="gk-report">\n' +
    (about.notice ? `<p class="gk-notice">${escapeHtml(about.notice)}</p>\n` : '') +
    `<h1 class="gk-title">${title}</h1>\n<p>这一版年度报告已于${escapeHtml(about.on)}撤回。</p>\n${explanation}` +
    '</article>\n</main>\n</body>\n</html>\n'
  );
}
