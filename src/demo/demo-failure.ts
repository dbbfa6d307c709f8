/** What can keep the sample year from being filled in: a stable code and a sentence. */
const MESSAGES = {
  SAMPLE_FILE_INVALID: '演示数据的文件缺失或不合规定，请重新取得完整的项目文件。',
  SAMPLE_REFUSED: '演示数据没有通过导入检查。',
  ROLE_MISSING: '没有这个后台角色，无法建立演示账号。',
  ITEM_MISSING: '没有找到要改动的演示条目，请先删除演示文件夹，再运行 npm run demo。',
  REPORT_REFUSED: '演示年度报告没有通过发布检查。',
} as const;

export type DemoFailureCode = keyof typeof MESSAGES;

export class DemoFailure extends Error {
  constructor(
    readonly code: DemoFailureCode,
    detail: string,
  ) {
    super(`${MESSAGES[code]}${detail}`);
    this.name = 'DemoFailure';
  }
}
