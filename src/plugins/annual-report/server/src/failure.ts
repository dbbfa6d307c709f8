/** What can go wrong here, as a closed set: a stable code and a sentence that tells what to do. */
const MESSAGES = {
  BODY_UNKNOWN: '没有这个公开主体。请到“公开主体”里核对名称或代号。',
  YEAR_INVALID: '年度须是四位数字，例如 2023。',
  EDITION_INVALID: '版次须是从 1 起的整数。',
  UNKNOWN_PARAMETER: '没有这个查询参数。',
  REPORT_NOT_FOUND: '没有已公布的这一年年度报告。',
  FIGURE_UNKNOWN: '没有这个数字。',
  DECLARED_FIGURES: '“外来数字和核定数字登记”里有不能用的数字，报告没有做成。',
  YEAR_NOT_OVER: '这一年还没有结束，年度报告要到次年才能公布。',
  BODY_UNNAMED: '机关名称还没有填写。请先到“公开主体”里填写名称，再公布。',
  STEP_NOT_POSSIBLE: '这一步现在不能做。',
  STEP_BUSY: '另一个人正在办理这份报告，这一步没有做。请稍等，刷新后再看。',
  EDITION_NOT_PUBLISHED: '没有公布着的这一版，不能撤回。',
  CHANGED_SINCE_SUBMISSION:
    '提交以后，登记或文字又有改动，报告和提交的不一样了，不能签字、批准。请退回，由经办人重新提交。',
  REPORT_INCOMPLETE: '图解要用到格式规定的每一格，这份报告有缺，或没有按格式分行。请先用 check 核对。',
  SAME_PERSON:
    '您提交了这份报告，或者写过、最后改过这一年的文字，不能自己签字、批准。请由没有动过它的另一个人办理。',
  GATE_UNNAMED: '请写明签哪一关：政治关、保密关、程序关。',
  GATE_SIGNED: '这一关已经签过，不用再签：',
  GATES_MISSING: '三关没有签齐，不能批准。',
  TEXT_MISSING: '还缺一段说明。',
  CHANGED_MEANWHILE: '您看过以后，登记或文字又有改动，报告和刚才看到的不一样了。请重新看过再办理。',
  NOT_APPROVED: '这一年的报告还没有批准。',
  SEAL_BROKEN: '批准时封存的内容与校验码不符，不能公布。请退回后重新提交、批准，并请管理员查明原因。',
  NOT_NOTHING: '这一年有登记在册的事项，不能作零报告。',
  REPORT_WITHDRAWN: '这一版年度报告已经撤回。',
  PERSON_UNKNOWN: '没有这个后台账号，或账号已停用。',
  RIGHT_MISSING: '这个账号没有办理这一步的权限。请管理员在“设置 → 用户”里给这个账号加上有权限的角色。',
  ALREADY_IMPORTED: '这一年已有一份内容不同的报告。已公布的报告不会被改动；请核对文件的年度和机关。',
  RENDERING_FAILED: '这种文件没能生成。',
  REPORT_FILE_INVALID: '这不是可以导入的年度报告文件。',
} as const;

export type FailureCode = keyof typeof MESSAGES;

export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    detail?: string,
  ) {
    super(detail ? `${MESSAGES[code]}${detail}` : MESSAGES[code]);
    this.name = 'Failure';
  }
}
