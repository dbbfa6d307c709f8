import type { Edition } from '../answers';
import { html, type Html } from '../html';

/** Forms of a report that readers take along, by their file's name. */
const FORMS: Readonly<Record<string, string>> = {
  'report.html': '网页',
  'report.docx': 'Word',
  'report.pdf': 'PDF',
  'tables.xlsx': '附表（Excel）',
  'tables.csv': '附表（CSV）',
  'summary.png': '图解',
  'report.json': '数据（JSON）',
};

/** Links to every form that there is of an edition. `number`: of an earlier edition. */
export function formLinks(year: number, { files }: Edition, title: string, number?: number): Html {
  const there = new Set(files.map(({ name }) => name));
  const suffix = number === undefined ? '' : `?edition=${number}`;
  return html`<ul class="forms" aria-label="${title}的各种形式">
    ${Object.entries(FORMS).map(
      ([name, label]) =>
        there.has(name) && html`<li><a href="/api/annual-reports/${year}/${name}${suffix}">${label}</a></li>`,
    )}
  </ul>`;
}
