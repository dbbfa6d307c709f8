/** The numbers of a year that fit on one picture (图解), taken from the report as they stand in it. */
import type { Report } from '../../shared/report';
import { outcomeGroupsOf } from '../form/applications-table';
import { REVIEW_COLUMNS, REVIEW_GROUPS, TOTAL_LABEL } from '../form/reviews-table';
import { CHANNELS } from '../figures/publications';
import { editionLine } from './edition-line';

/** A number as the report tells it. */
export interface Told {
  /** The figure's key or the cell's path; of a group of rows, the path below which its totals lie. */
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

export interface Summary {
  readonly bodyName: string;
  readonly year: number;
  readonly title: string;
  /** Printed on every page and file where it is set, for example 演示数据. */
  readonly notice: string | null;
  /** 发布日期 and 版次. */
  readonly edition: readonly string[];
  readonly published: {
    /** null: the report, an older one perhaps, does not tell it. */
    readonly total: Told | null;
    readonly change: Told | null;
    /** Those in use; each publication on a channel counts. */
    readonly channels: readonly Told[];
    /** Of the website; those in use. */
    readonly columns: readonly Told[];
  };
  readonly applications: {
    readonly received: Told;
    readonly change: Told | null;
    readonly carriedIn: Told;
    readonly concluded: Told;
    readonly carriedOut: Told;
    /** （一）to （六）of 三、本年度办理结果, all of them; they add up to `concluded`. */
    readonly outcomes: readonly Told[];
  };
  /** 行政复议 and the two ways of 行政诉讼; five cells each, 总计 last. */
  readonly cases: readonly { readonly label: string; readonly cells: readonly Told[] }[];
}

/** Takes a report of either form. It derives nothing but the totals of groups of outcomes. */
export function toSummary(report: Report): Summary {
  const { applications } = report.tables;
  const figure = (key: string, label: string): Told | null => {
    const found = report.figures[key];
    return found && found.value !== null ? { key, label, value: found.value, unit: found.unit } : null;
  };
  const row = (key: 'newReceived' | 'carriedIn' | 'carriedOut', label: string): Told =>
    cases(`applications.${key}.total`, label, applications[key].total);

  return {
    bodyName: report.body.name,
    year: report.year,
    title: report.title,
    notice: report.notice ?? null,
    edition: editionLine(report.edition).parts,
    published: {
      total: figure('published.total', '主动公开政府信息'),
      change: figure('published.totalChange', '比上年'),
      channels: inUse(CHANNELS.map(({ key, label }) => figure(`published.byChannel.${key}`, label))),
      columns: inUse(
        Object.entries(report.figures)
          .filter(([key]) => key.startsWith('published.byColumn.'))
          .map(([key, { label }]) => figure(key, columnName(label))),
      ),
    },
    applications: {
      received: row('newReceived', '本年新收'),
      change: figure('applications.receivedChange', '比上年'),
      carriedIn: row('carriedIn', '上年结转'),
      concluded: cases('applications.result.total.total', '本年办结', applications.result.total.total),
      carriedOut: row('carriedOut', '结转下年度'),
      outcomes: outcomeGroupsOf(report.form).map(({ key, label }) =>
        cases(`applications.result.${key}`, bare(label), totalBelow(report, key)),
      ),
    },
    cases: REVIEW_GROUPS.map(({ key, label, kind, route }) => ({
      label: route === null ? label : `${kind}（${route}）`,
      cells: [...REVIEW_COLUMNS, { key: 'total' as const, label: TOTAL_LABEL }].map((column) =>
        cases(`${key}.${column.key}`, column.label, reviewCounts(report, key)[column.key]),
      ),
    })),
  };
}

const cases = (key: string, label: string, value: number): Told => ({ key, label, value, unit: '件' });

const inUse = (told: readonly (Told | null)[]): Told[] =>
  told.filter((each): each is Told => each !== null && each.value > 0);

/** 网站“人事信息”栏目 is told as 人事信息, under a heading that names the website. */
const columnName = (label: string): string => /“(.+)”/.exec(label)?.[1] ?? label;

/** （二）部分公开（区分处理的…） without its number and remark. */
const bare = (label: string): string => label.replace(/（[^）]*）/g, '');

function reviewCounts({ tables }: Report, key: (typeof REVIEW_GROUPS)[number]['key']) {
  switch (key) {
    case 'reviews':
      return tables.reviews;
    case 'litigation.direct':
      return tables.litigation.direct;
    case 'litigation.afterReview':
      return tables.litigation.afterReview;
  }
}

/** 总计 of an outcome row, or of all rows of a group of them. */
function totalBelow(report: Report, group: string): number {
  const found: unknown = Reflect.get(report.tables.applications.result, group);
  const rows = isRow(found) ? [found] : Object.values(found as Record<string, unknown>).filter(isRow);
  return rows.reduce((sum, { total }) => sum + total, 0);
}

const isRow = (value: unknown): value is { readonly total: number } =>
  typeof value === 'object' && value !== null && 'total' in value && typeof value.total === 'number';
