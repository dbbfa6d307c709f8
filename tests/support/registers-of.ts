/**
 * Register rows that make a published report's tables true, as an office would have kept them:
 * with dates on the first and last day, and with rows of the neighbouring years that must not count.
 */
import {
  APPLICANT_COLUMNS,
  OUTCOME_ROWS,
} from '../../src/plugins/annual-report/domain/form/applications-table';
import { DOCUMENT_ROWS, MATTER_BLOCKS } from '../../src/plugins/annual-report/domain/form/proactive-table';
import { REVIEW_COLUMNS, REVIEW_GROUPS } from '../../src/plugins/annual-report/domain/form/reviews-table';
import type { Tables } from '../../src/plugins/annual-report/shared/tables';

type Cell = string | number | null;
type Row = readonly Cell[];

const at = (root: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
/** The first day, the last day, then days in between. */
const dayOf = (year: number, n: number): string => {
  if (n % 7 === 0) return `${year}-01-01`;
  if (n % 7 === 1) return `${year}-12-31`;
  return `${year}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`;
};

/** Late enough to be open at the end of the year within the statutory limit. */
const lateIn = (year: number, n: number): string => `${year}-12-${20 + (n % 12)}`;
const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

export function csv(headers: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell) =>
        cell === null ? '' : /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell,
      )
      .join(',');
  return `${[line(headers), ...rows.map(line)].join('\r\n')}\r\n`;
}

/** 依申请公开登记 for table three. */
export function applicationsCsv(year: number, { applications }: Tables): string {
  const rows: Row[] = [];
  let number = 0;
  const add = (type: string, received: string, concluded: string | null, outcome: string | null) =>
    rows.push([`${year}-${(number += 1)}`, received, type, '网络', concluded, outcome]);
  for (const { key, label } of APPLICANT_COLUMNS) {
    const outcomes = OUTCOME_ROWS.flatMap((row) =>
      times((at(applications.result, row.key) as Tables['applications']['carriedIn'])[key], () => row),
    );
    const carriedIn = applications.carriedIn[key];
    const received = [
      ...times(carriedIn, (n) => lateIn(year - 1, n)),
      ...times(applications.newReceived[key], (n) =>
        carriedIn + n < outcomes.length ? dayOf(year, n) : lateIn(year, n),
      ),
    ];
    outcomes.forEach((row, n) => {
      const from = received[n] as string;
      // Never before receipt, never out of the year, never beyond the statutory limit.
      const after = daysAfter(from, (n % 3) * 7);
      const [first, last] = [`${year}-01-01`, `${year}-12-31`];
      const concluded = after < first ? first : after > last ? last : after;
      const written =
        n % 3 === 0 ? row.key : n % 3 === 1 ? row.outcome : row.outcome.replace(/^\S+ \d+\./, '');
      add(label, from, concluded, row.key === 'other.other' ? row.outcome : written);
    });
    received.slice(outcomes.length).forEach((from, n) => {
      if (n % 2 === 0) add(label, from, null, null);
      else add(label, from, `${year + 1}-01-01`, '予以公开');
    });
    // Neighbours: ended with last year, begun with the next.
    add(label, `${year - 1}-01-01`, `${year - 1}-12-31`, '部分公开');
    add(label, `${year + 1}-01-01`, null, null);
    add(label, `${year + 1}-01-01`, `${year + 1}-01-01`, '重复申请');
  }
  return csv(['登记编号', '收到日期', '申请人类型', '申请方式', '办结日期', '办理结果'], rows);
}

/** 行政复议和行政诉讼登记 for table four. */
export function reviewsCsv(year: number, tables: Tables): string {
  const rows: Row[] = [];
  for (const { key, kind, route } of REVIEW_GROUPS) {
    const counts = at(tables, key) as Tables['reviews'];
    const add = (received: string, concluded: string | null, result: string | null) =>
      rows.push([`（${year}）${key}第${rows.length}号`, kind, route, received, concluded, result]);
    for (const column of REVIEW_COLUMNS) {
      times(counts[column.key], (n) => {
        if (column.result !== null) {
          add(
            n % 2 ? `${year - 1}-12-31` : `${year}-01-01`,
            n % 2 ? `${year}-01-01` : `${year}-12-31`,
            column.result,
          );
        } else if (n % 2) add(`${year}-12-31`, `${year + 1}-01-01`, '结果维持');
        else add(`${year - 1}-05-06`, null, null);
      });
    }
    add(`${year - 1}-01-01`, `${year - 1}-12-31`, '结果纠正');
    add(`${year + 1}-01-01`, null, null);
  }
  return csv(['案号', '类型', '起诉方式', '收到日期', '结案日期', '结果'], rows);
}

/** 规章和行政规范性文件登记 for item （一） of table two. */
export function documentsCsv(year: number, { proactive }: Tables): string {
  const rows: Row[] = [];
  for (const { key, category } of DOCUMENT_ROWS) {
    const counts = proactive[key];
    const add = (issued: string, repealed: string | null, until: string | null) =>
      rows.push([
        `${category}〔${year}〕${rows.length}号`,
        `样本${rows.length}`,
        category,
        issued,
        repealed,
        until,
      ]);
    times(counts.issued, (n) => add(dayOf(year, n), null, n % 2 ? `${year}-12-31` : null));
    times(counts.inForce - counts.issued, (n) =>
      add(
        `${year - 1}-12-31`,
        n % 3 === 0 ? `${year + 1}-01-01` : null,
        n % 3 === 1 ? `${year + 5}-06-30` : null,
      ),
    );
    times(counts.repealed, (n) => add(`${year - 3}-01-01`, dayOf(year, n), null));
    add(`${year - 4}-01-01`, `${year - 1}-12-31`, null);
    add(`${year + 1}-01-01`, null, null);
    // Lapsed during the year: neither repealed nor in force.
    add(`${year - 4}-01-01`, null, `${year}-12-30`);
  }
  return csv(['文号', '标题', '类别', '制发日期', '废止日期', '有效期至'], rows);
}

/** 行政事项统计 for items （五）（六）（八） of table two. */
export function talliesCsv(year: number, { proactive }: Tables): string {
  const rows: Row[] = [
    [year - 1, '行政许可', 7, null],
    [year + 1, '行政事业性收费', null, '12.34'],
  ];
  for (const { key, matter } of MATTER_BLOCKS.flatMap((block) => [...block.rows])) {
    if (key === 'feesWanYuan') {
      rows.push(
        [year, matter, null, '0.01'],
        [year, matter, null, (Number(proactive.feesWanYuan) * 10_000 - 0.01).toFixed(2)],
      );
    } else {
      const half = Math.floor(proactive[key] / 2);
      rows.push([year, matter, half, null], [year, matter, proactive[key] - half, null]);
    }
  }
  return csv(['年度', '事项', '数量', '金额'], rows);
}
