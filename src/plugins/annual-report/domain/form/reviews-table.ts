/**
 * Table four, 政府信息公开行政复议、行政诉讼情况: three groups of five columns, one row.
 * Source: 国办公开办函〔2021〕30号 (unchanged since the form of 2019).
 */

/** `result` is the register's own word; 尚未审结 has none, since the case is still open. 总计 is derived. */
export const REVIEW_COLUMNS = [
  { key: 'upheld', label: '结果维持', result: '结果维持' },
  { key: 'corrected', label: '结果纠正', result: '结果纠正' },
  { key: 'other', label: '其他结果', result: '其他结果' },
  { key: 'pending', label: '尚未审结', result: null },
] as const;

export const REVIEW_GROUPS = [
  { key: 'reviews', label: '行政复议', kind: '行政复议', route: null },
  { key: 'litigation.direct', label: '未经复议直接起诉', kind: '行政诉讼', route: '未经复议直接起诉' },
  { key: 'litigation.afterReview', label: '复议后起诉', kind: '行政诉讼', route: '复议后起诉' },
] as const;

export const TOTAL_LABEL = '总计';
