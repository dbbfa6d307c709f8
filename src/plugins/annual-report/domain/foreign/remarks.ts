import type { Finding } from '../../shared/report';

/** Beyond these, what is wrong with a file is clear enough. */
const MOST = 20;

/** Collects what was left out of a report from elsewhere because it could not be read. */
export class Remarks {
  readonly #listed: Finding[] = [];
  #more = 0;

  /** @param what as it follows the path: 不是文字 */
  leftOut(where: string, what: string): void {
    this.#add(where, `${where} ${what}，这一处没有采用。`);
  }

  note(where: string, message: string): void {
    this.#add(where, message);
  }

  #add(where: string, message: string): void {
    if (this.#listed.length === MOST) this.#more += 1;
    else this.#listed.push(remark(where, message));
  }

  list(): Finding[] {
    const rest = this.#more > 0 ? [remark('', `另有 ${this.#more} 处不合数据格式。`)] : [];
    return [...this.#listed, ...rest];
  }
}

const remark = (where: string, message: string): Finding => ({
  code: 'STRUCTURE',
  severity: 'info',
  where,
  expected: null,
  actual: null,
  message,
  fix: '按年度报告的数据格式改正这一处；表格的核对不受影响。',
});
