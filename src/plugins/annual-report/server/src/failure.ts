/** What can go wrong here, as a closed set: a stable code and a sentence that tells what to do. */
const MESSAGES = {
  BODY_UNKNOWN: '没有这个公开主体。请到“公开主体”里核对名称或代号。',
  YEAR_INVALID: '年度须是四位数字，例如 2023。',
  EDITION_INVALID: '版次须是从 1 起的整数。',
  REPORT_NOT_FOUND: '没有已公布的这一年年度报告。',
  FIGURE_UNKNOWN: '没有这个数字。',
  YEAR_NOT_OVER: '这一年还没有结束，年度报告要到次年才能公布。',
  BODY_UNNAMED: '机关名称还没有填写。请先到“公开主体”里填写名称，再公布。',
  ALREADY_PUBLISHED: '这一年的年度报告已经公布，不能再次公布。',
  ALREADY_IMPORTED: '这一年已有一份内容不同的报告。已公布的报告不会被改动；请核对文件的年度和机关。',
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
