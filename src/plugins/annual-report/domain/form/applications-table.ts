/**
 * Table three, 收到和处理政府信息公开申请情况: 25 rows by 7 columns, 175 cells.
 * Source: 国办公开办函〔2021〕30号. `law` names the article of the 条例 that a row answers to.
 */
import type { Layout } from './layout';

/** Who applied, in printed order; `label` is also the register's own word. 总计 is derived. */
export const APPLICANT_COLUMNS = [
  { key: 'naturalPerson', label: '自然人', legalPerson: false },
  { key: 'business', label: '商业企业', legalPerson: true },
  { key: 'research', label: '科研机构', legalPerson: true },
  { key: 'publicWelfare', label: '社会公益组织', legalPerson: true },
  { key: 'legalService', label: '法律服务机构', legalPerson: true },
  { key: 'other', label: '其他', legalPerson: true },
] as const;

/** One way in which an application can end: a leaf row under 三、本年度办理结果. */
export interface OutcomeRow {
  /** Path below `applications.result`, for example `denied.stateSecret`. */
  readonly key: string;
  /** The row's own label, without its group. */
  readonly label: string;
  /** How registers write it: group, number and label, so that 其他 is never ambiguous. */
  readonly outcome: string;
  readonly law: string;
}

export interface OutcomeGroup {
  readonly key: string;
  readonly label: string;
  /** A group of one row is printed without sub-rows: its row carries the group's label. */
  readonly single: boolean;
  readonly rows: readonly OutcomeRow[];
}

const single = (key: string, number: string, label: string, note: string, law: string): OutcomeGroup => ({
  key,
  label: `（${number}）${label}${note}`,
  single: true,
  rows: [{ key, label, outcome: label, law }],
});

const group = (
  key: string,
  number: string,
  label: string,
  rows: readonly (readonly [key: string, label: string, law: string])[],
): OutcomeGroup => ({
  key,
  label: `（${number}）${label}`,
  single: false,
  rows: rows.map(([rowKey, rowLabel, law], index) => ({
    key: `${key}.${rowKey}`,
    label: `${index + 1}.${rowLabel}`,
    outcome: `${label} ${index + 1}.${rowLabel}`,
    law,
  })),
});

export const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  single('granted', '一', '予以公开', '', '条例第三十六条第（一）（二）项'),
  single('partlyGranted', '二', '部分公开', '（区分处理的，只计这一情形，不计其他情形）', '条例第三十七条'),
  group('denied', '三', '不予公开', [
    ['stateSecret', '属于国家秘密', '条例第十四条'],
    ['otherLawProhibits', '其他法律行政法规禁止公开', '条例第十四条'],
    ['threeSecuritiesOneStability', '危及“三安全一稳定”', '条例第十四条'],
    ['thirdPartyRights', '保护第三方合法权益', '条例第十五条'],
    ['internalAffairs', '属于三类内部事务信息', '条例第十六条第一款'],
    ['processInformation', '属于四类过程性信息', '条例第十六条第二款'],
    ['enforcementFile', '属于行政执法案卷', '条例第十六条第二款'],
    ['administrativeQuery', '属于行政查询事项', '条例第三十六条第（七）项'],
  ]),
  group('unavailable', '四', '无法提供', [
    ['notHeld', '本机关不掌握相关政府信息', '条例第三十六条第（四）（五）项'],
    ['mustBeCreated', '没有现成信息需要另行制作', '条例第三十八条'],
    ['unclearAfterCorrection', '补正后申请内容仍不明确', '条例第三十条'],
  ]),
  group('notProcessed', '五', '不予处理', [
    ['petition', '信访举报投诉类申请', '条例第三十九条第一款'],
    ['repeat', '重复申请', '条例第三十六条第（六）项'],
    ['publication', '要求提供公开出版物', '条例第三十九条第二款'],
    ['massRepeated', '无正当理由大量反复申请', '条例第三十五条'],
    ['confirmOrReissue', '要求行政机关确认或重新出具已获取信息', ''],
  ]),
  group('other', '六', '其他处理', [
    ['correctionOverdue', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '条例第三十条'],
    [
      'feeOverdue',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '条例第四十二条；国办函〔2020〕109号',
    ],
    ['other', '其他', '例如申请人撤回申请'],
  ]),
];

/** The form of 2019 prints （六）其他处理 as one row; so do some reports of the form of 2021. */
const UNSPLIT_GROUPS: readonly OutcomeGroup[] = OUTCOME_GROUPS.map((each) =>
  each.key === 'other' ? single('other', '六', '其他处理', '', '') : each,
);

export const outcomeGroupsOf = (layout: Layout): readonly OutcomeGroup[] =>
  layout === '2021' ? OUTCOME_GROUPS : UNSPLIT_GROUPS;

/** The 21 leaf rows, in statutory order. */
export const OUTCOME_ROWS: readonly OutcomeRow[] = OUTCOME_GROUPS.flatMap((each) => each.rows);

/** Labels of the rows outside 三、本年度办理结果. */
export const APPLICATION_ROW_LABELS = {
  newReceived: '一、本年新收政府信息公开申请数量',
  carriedIn: '二、上年结转政府信息公开申请数量',
  result: '三、本年度办理结果',
  total: '（七）总计',
  carriedOut: '四、结转下年度继续办理',
} as const;

/** The rule that the form prints in the table's corner. */
export const LINKING_NOTE = '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和';
