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
  [
    '建议提案和公开活动',
    [
      'proposals.total',
      'proposals.congress',
      'proposals.conference',
      'proposals.handled',
      'proposals.class.',
      'events.',
    ],
  ],
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
      ['applications.newReceived', '新收申请', '件'],
      ['applications.carriedIn', '上年结转申请', '件'],
      ['applications.result.total', '本年办结申请', '件'],
      ['applications.result.granted', '其中：予以公开', '件'],
      ['applications.result.partlyGranted', '其中：部分公开', '件'],
      ['applications.result.denied', '其中：不予公开', '件'],
      ['applications.result.unavailable', '其中：无法提供', '件'],
      ['applications.result.notProcessed', '其中：不予处理', '件'],
      ['applications.result.other', '其中：其他处理', '件'],
      ['applications.carriedOut', '结转下年度申请', '件'],
    ],
  ],
  ...(
    [
      ['行政复议', 'reviews'],
      ['行政诉讼（未经复议直接起诉）', 'litigation.direct'],
      ['行政诉讼（复议后起诉）', 'litigation.afterReview'],
    ] as const
  ).map(
    ([label, path]) =>
      [
        label,
        [
          [`${path}.upheld`, '结果维持', '件'],
          [`${path}.corrected`, '结果纠正', '件'],
          [`${path}.other`, '其他结果', '件'],
          [`${path}.pending`, '尚未审结', '件'],
          [path, '总计', '件'],
        ],
      ] as const,
  ),
];

const at = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;

/** A cell, the total of a row, or of the rows of a group; undefined where the report has no such rows. */
function numberAt(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'object' || cell === null) return undefined;
  if ('total' in cell) return numberAt(cell.total);
  const parts = Object.values(cell).map(numberAt);
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : undefined;
}

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
      const value = numberAt(path.split('.').reduce(at, tables));
      return value === undefined ? [] : [{ label: name, value, unit }];
    }),
  });
  const [first, ...rest] = GROUPS;
  return [...(first ? [asked(first)] : []), ...CELLS.map(printed), ...rest.map(asked)].filter(
    ({ rows }) => rows.length > 0,
  );
}
