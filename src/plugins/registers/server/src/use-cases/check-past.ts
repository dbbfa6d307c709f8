/** What is looked at before a past publication becomes public without a second person. */
import type { CheckedText, CheckTexts } from '../../../../editorial-review/shared/checks';
import type { Finding } from '../../../../editorial-review/shared/findings';
import { shanghaiDay } from '../../../../../shanghai-time';
import type { Problem } from '../../../domain/problem';
import { columnOf } from '../../../domain/register';
import type { ImportContext } from './import-context';
import type { ItemPlan } from './plan-item';

const TEXTS = [
  ['itemTitle', 'plain'],
  ['content', 'markdown'],
  ['source', 'plain'],
  ['author', 'plain'],
] as const;

const ACCEPT = '逐条核对过、确认照样导入的，请勾选“提醒已逐条核对，照样导入”（命令行加 --accept-warnings）。';
const LISTED = 50;

/** What is of today or later has not been published yet: it is written in the panel and reviewed. */
export function* notPast({ rows, register, now }: ImportContext): Generator<Problem> {
  const today = shanghaiDay(now);
  const column = columnOf(register, 'publishedOn').header;
  for (const { line, values } of rows) {
    const value = values['publishedOn'] ?? '';
    if (value < today) continue;
    const message = `${column} ${value} 不早于今天（${today}）：补录只收以前已经发布的信息。日期写错的，请改正；还没有发布的，请在后台写好并提交审核`;
    yield { line, column, value, code: 'DATE_NOT_PAST', message };
  }
}

/** Personal numbers and wording of an item's texts: what stands against it, and what was let stand. */
export function checkContent(
  { register, acceptWarnings }: ImportContext,
  check: CheckTexts,
  line: number,
  { content }: ItemPlan,
): { readonly problems: readonly Problem[]; readonly notes: readonly string[] } {
  const texts = TEXTS.flatMap(([field, kind]): CheckedText[] => {
    const text = content[field];
    return text ? [{ field, label: columnOf(register, field).header, text, kind }] : [];
  });
  const findings = check(texts).filter(({ severity }) => severity !== 'info');
  const stands = ({ severity }: Finding) => severity === 'warning' && acceptWarnings;
  return {
    problems: findings.flatMap((finding): Problem[] => {
      const { code, message, remedy, severity, place, excerpt } = finding;
      if (stands(finding)) return [];
      const words = `${message}${remedy}${severity === 'warning' ? ACCEPT : ''}`;
      return [{ line, column: place.label, value: excerpt, code, message: words }];
    }),
    notes: findings.filter(stands).map(({ message }) => `第 ${line} 行：${message}核对过，照样导入。`),
  };
}

/** The first notes of many, and how many more there are. */
export const shortList = (notes: readonly string[]): string[] => [
  ...notes.slice(0, LISTED),
  ...(notes.length > LISTED ? [`另有 ${notes.length - LISTED} 条提醒，核对过，照样导入。`] : []),
];
