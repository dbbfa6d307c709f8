import type { Register } from '../../../domain/figures/figure';
import { AMOUNT_FIELDS } from '../../../shared/trace';

/** A register as the desk shows its rows. */
export interface ShownRegister {
  readonly title: string;
  readonly uid: string;
  /** Columns in the order in which they are shown, with the register's own words for them. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Every register that a figure can come from. The words are those of the registers' forms. */
export const SHOWN_REGISTERS: Readonly<Record<Register, ShownRegister>> = {
  receipts: {
    title: '发布回执',
    uid: 'api::receipt.receipt',
    columns: {
      itemNo: '编号',
      itemTitle: '标题',
      itemType: '信息类型',
      channel: '渠道',
      publishedOn: '发布日期',
      columnCode: '栏目代号',
      reads: '阅读量',
      address: '链接',
      confirmation: '确认方式',
    },
  },
  applications: {
    title: '依申请公开登记',
    uid: 'api::disclosure-application.disclosure-application',
    columns: {
      registrationNo: '登记编号',
      receivedOn: '收到日期',
      applicantType: '申请人类型',
      correctionNotifiedOn: '补正告知日期',
      correctionReceivedOn: '补正收到日期',
      consultedOn: '征求意见日期',
      consultationAnsweredOn: '征求意见答复日期',
      extendedTo: '延期至',
      concludedOn: '办结日期',
      outcome: '办理结果',
      feeReceived: '实收金额（元）',
      feeReceivedOn: '实收日期',
    },
  },
  reviews: {
    title: '行政复议和行政诉讼登记',
    uid: 'api::review-case.review-case',
    columns: {
      caseNo: '案号',
      kind: '类型',
      route: '起诉方式',
      receivedOn: '收到日期',
      concludedOn: '结案日期',
      result: '结果',
    },
  },
  documents: {
    title: '规章和行政规范性文件登记',
    uid: 'api::normative-document.normative-document',
    columns: {
      documentNo: '文号',
      title: '标题',
      category: '类别',
      issuedOn: '制发日期',
      repealedOn: '废止日期',
      validUntil: '有效期至',
    },
  },
  tallies: {
    title: '行政事项统计',
    uid: 'api::administrative-tally.administrative-tally',
    columns: { year: '年度', matter: '事项', quantity: '数量（件）', amount: '金额（元）' },
  },
  proposals: {
    title: '建议提案登记',
    uid: 'api::proposal.proposal',
    columns: {
      proposalNo: '编号',
      kind: '类型',
      year: '年度',
      receivedOn: '收到日期',
      concludedOn: '办结日期',
      resultClass: '结果类别',
    },
  },
  events: {
    title: '公开活动登记',
    uid: 'api::disclosure-event.disclosure-event',
    columns: { name: '名称', kind: '类型', heldOn: '日期', participants: '参加人数' },
  },
};

/** A value as people write it: amounts in 元 with two decimals, a dash where nothing was entered. */
export function shownValue(column: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  if (!AMOUNT_FIELDS.has(column)) return String(value);
  const digits = String(value).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
