import type { Choice } from '../column';

/** 办理结果: the 21 rows of 三、本年度办理结果, 国办公开办函〔2021〕30号, in statutory order. */
const SINGLES = [
  { key: 'granted', number: '一', label: '予以公开', note: '' },
  {
    key: 'partlyGranted',
    number: '二',
    label: '部分公开',
    note: '（区分处理的，只计这一情形，不计其他情形）',
  },
] as const;

const GROUPS = [
  {
    key: 'denied',
    number: '三',
    label: '不予公开',
    rows: [
      ['stateSecret', '属于国家秘密'],
      ['otherLawProhibits', '其他法律行政法规禁止公开'],
      ['threeSecuritiesOneStability', '危及“三安全一稳定”'],
      ['thirdPartyRights', '保护第三方合法权益'],
      ['internalAffairs', '属于三类内部事务信息'],
      ['processInformation', '属于四类过程性信息'],
      ['enforcementFile', '属于行政执法案卷'],
      ['administrativeQuery', '属于行政查询事项'],
    ],
  },
  {
    key: 'unavailable',
    number: '四',
    label: '无法提供',
    rows: [
      ['notHeld', '本机关不掌握相关政府信息'],
      ['mustBeCreated', '没有现成信息需要另行制作'],
      ['unclearAfterCorrection', '补正后申请内容仍不明确'],
    ],
  },
  {
    key: 'notProcessed',
    number: '五',
    label: '不予处理',
    rows: [
      ['petition', '信访举报投诉类申请'],
      ['repeat', '重复申请'],
      ['publication', '要求提供公开出版物'],
      ['massRepeated', '无正当理由大量反复申请'],
      ['confirmOrReissue', '要求行政机关确认或重新出具已获取信息'],
    ],
  },
  {
    key: 'other',
    number: '六',
    label: '其他处理',
    rows: [
      ['correctionOverdue', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['feeOverdue', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['other', '其他'],
    ],
  },
] as const;

const keys = (key: string) => [key, `result.${key}`, `applications.result.${key}`];

/** How tables print the same row: with the group's number, and with 三、 before it. */
const printed = (number: string, label: string) => [`（${number}）${label}`, `三、（${number}）${label}`];

export const OUTCOMES: readonly Choice[] = [
  ...SINGLES.map(({ key, number, label, note }) => ({
    value: label,
    also: [
      ...(note ? [label + note, ...printed(number, label + note)] : []),
      ...printed(number, label),
      ...keys(key),
    ],
  })),
  ...GROUPS.flatMap((group) =>
    group.rows.map(([rowKey, label], index) => {
      const numbered = `${index + 1}.${label}`;
      const value = `${group.label} ${numbered}`;
      return {
        value,
        also: [
          label,
          numbered,
          `${group.label} ${label}`,
          ...printed(group.number, value),
          ...printed(group.number, `${group.label} ${label}`),
          ...keys(`${group.key}.${rowKey}`),
        ],
      };
    }),
  ),
];
