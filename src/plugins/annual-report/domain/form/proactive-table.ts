/**
 * Table two, 主动公开政府信息情况: four blocks stacked in one table, ten cells.
 * Source: 国办公开办函〔2021〕30号; the blocks are items （一）（五）（六）（八） of 条例 art. 20.
 */

/** The three counts of a kind of document, in printed order. */
export const DOCUMENT_COLUMNS = [
  { key: 'issued', label: '本年制发件数' },
  { key: 'repealed', label: '本年废止件数' },
  { key: 'inForce', label: '现行有效件数' },
] as const;

/** The kinds of document; `category` is the register's own word for the kind. */
export const DOCUMENT_ROWS = [
  { key: 'rules', label: '规章', category: '规章' },
  { key: 'normativeDocuments', label: '行政规范性文件', category: '行政规范性文件' },
] as const;

/** The rows with one number each, grouped by the item of art. 20 that they answer. */
export const MATTER_BLOCKS = [
  {
    item: '第二十条第（五）项',
    valueLabel: '本年处理决定数量',
    rows: [{ key: 'licences', label: '行政许可', matter: '行政许可' }],
  },
  {
    item: '第二十条第（六）项',
    valueLabel: '本年处理决定数量',
    rows: [
      { key: 'penalties', label: '行政处罚', matter: '行政处罚' },
      { key: 'coercion', label: '行政强制', matter: '行政强制' },
    ],
  },
  {
    item: '第二十条第（八）项',
    valueLabel: '本年收费金额（单位：万元）',
    rows: [{ key: 'feesWanYuan', label: '行政事业性收费', matter: '行政事业性收费' }],
  },
] as const;

export const DOCUMENT_BLOCK_ITEM = '第二十条第（一）项';
