/**
 * Table two of the form of 2019 (国办公开办函〔2019〕60号), for the reports of 2019 and 2020: six blocks,
 * stacked, with columns of their own.
 */

type Column = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'count' | 'difference' | 'amount';
};

const DOCUMENTS: readonly Column[] = [
  { key: 'made', label: '本年新制作数量', kind: 'count' },
  { key: 'published', label: '本年新公开数量', kind: 'count' },
  { key: 'total', label: '对外公开总数量', kind: 'count' },
];
const ITEMS: readonly Column[] = [
  { key: 'previousItems', label: '上一年项目数量', kind: 'count' },
  { key: 'change', label: '本年增/减', kind: 'difference' },
];
const MATTERS: readonly Column[] = [...ITEMS, { key: 'decisions', label: '处理决定数量', kind: 'count' }];
const PROCUREMENT: readonly Column[] = [
  { key: 'projects', label: '采购项目数量', kind: 'count' },
  { key: 'amount', label: '采购总金额', kind: 'amount' },
];

export const PROACTIVE_BLOCKS_2019 = [
  {
    item: '第二十条第（一）项',
    columns: DOCUMENTS,
    rows: [
      { key: 'rules', label: '规章' },
      { key: 'normativeDocuments', label: '规范性文件' },
    ],
  },
  {
    item: '第二十条第（五）项',
    columns: MATTERS,
    rows: [
      { key: 'licences', label: '行政许可' },
      { key: 'otherServices', label: '其他对外管理服务事项' },
    ],
  },
  {
    item: '第二十条第（六）项',
    columns: MATTERS,
    rows: [
      { key: 'penalties', label: '行政处罚' },
      { key: 'coercion', label: '行政强制' },
    ],
  },
  { item: '第二十条第（八）项', columns: ITEMS, rows: [{ key: 'fees', label: '行政事业性收费' }] },
  { item: '第二十条第（九）项', columns: PROCUREMENT, rows: [{ key: 'procurement', label: '政府集中采购' }] },
] as const;

/** The same rows without their blocks. */
export const PROACTIVE_ROWS_2019 = PROACTIVE_BLOCKS_2019.flatMap(({ columns, rows }) =>
  rows.map((row) => ({ ...row, columns })),
);
