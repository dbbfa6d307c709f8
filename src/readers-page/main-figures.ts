import type { ReportData } from './answers';

interface Row {
  readonly label: string;
  readonly value: string | number;
  readonly unit: string;
}
interface Group {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** Comparisons with another year stand in the report's own sentences. */
const COMPARISON = /(?:Change|Growth|Previous)(?:\.|$)/;
/** Parts of a whole that are shown only where there is something. */
const PART = /^published\.by(?:Channel|Column)\.|^proposals\.class\./;

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['主动公开', ['published.total', 'published.byChannel.', 'published.byColumn.', 'wechat.']],
  ['建议提案和公开活动', ['proposals.', 'events.']],
  ['收费', ['charges.', 'fees.']],
];

/** Cells of the statutory tables that every report has. */
const CELLS: readonly (readonly [
  string,
  readonly (readonly [path: string, label: string, unit: string])[],
])[] = [
  [
    '规章和行政规范性文件',
    [
      ['proactive.rules.inForce', '现行有效规章', '件'],
      ['proactive.normativeDocuments.issued', '本年制发行政规范性文件', '件'],
      ['proactive.normativeDocuments.inForce', '现行有效行政规范性文件', '件'],
    ],
  ],
  [
    '政府信息公开申请',
    [
      ['applications.newReceived.total', '新收申请', '件'],
      ['applications.carriedIn.total', '上年结转申请', '件'],
      ['applications.result.total', '本年办结申请', '件'],
      ['applications.result.granted.total', '其中：予以公开', '件'],
      ['applications.result.partlyGranted.total', '其中：部分公开', '件'],
      ['applications.carriedOut.total', '结转下年度申请', '件'],
    ],
  ],
  [
    '行政复议和行政诉讼',
    [
      ['reviews.total', '行政复议', '件'],
      ['litigation.direct.total', '行政诉讼（未经复议直接起诉）', '件'],
      ['litigation.afterReview.total', '行政诉讼（复议后起诉）', '件'],
    ],
  ],
];

const at = (tables: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (of, key) => (typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined),
      tables,
    );

/** The numbers of a report that its picture shows, in words; what a report does not know is left out. */
export function mainFigures({ figures, tables }: ReportData): Group[] {
  const asked = ([label, prefixes]: (typeof GROUPS)[number]): Group => ({
    label,
    rows: prefixes.flatMap((prefix) =>
      Object.entries(figures).flatMap(([key, { label: name, value, unit }]) =>
        key.startsWith(prefix) && !COMPARISON.test(key) && value !== null && !(PART.test(key) && value === 0)
          ? [{ label: name, value, unit }]
          : [],
      ),
    ),
  });
  const printed = ([label, cells]: (typeof CELLS)[number]): Group => ({
    label,
    rows: cells.flatMap(([path, name, unit]) => {
      const value = at(tables, path);
      return typeof value === 'number' ? [{ label: name, value, unit }] : [];
    }),
  });
  const [first, ...rest] = GROUPS;
  return [...(first ? [asked(first)] : []), ...CELLS.map(printed), ...rest.map(asked)].filter(
    ({ rows }) => rows.length > 0,
  );
}
