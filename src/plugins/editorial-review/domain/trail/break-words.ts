/** What is wrong with the trail, in a sentence that says what to do next. */
import type { Break, BreakKind } from './verify';

const TELL = '请不要再改动数据库，把这句话告诉管理员和上级主管部门，用备份核对是谁在什么时候改的。';
const RESTORED =
  '如果恢复过较早的备份，请管理员用 gongkai audit anchor --reason <理由> 登记接续；没有恢复过，就是有人删了记录，请用备份核对。';

const numbers = (from: number, to: number): string =>
  to > from ? `第 ${from} 至 ${to} 行` : `第 ${from} 行`;

const SENTENCES: Readonly<Record<BreakKind, (row: string, found: Break) => string>> = {
  missing: (_row, { seq, to }) => `留痕缺了${numbers(seq, to ?? seq)}，是被删去的。${TELL}`,
  changed: (row) => `${row}的内容被改过。${TELL}`,
  inserted: (row) => `${row}不该在这里：是插进去的，或是与别的行调换了。${TELL}`,
  link: (row) => `${row}接不上前一行：这里的行被改过、删去、调换，或者从这一行起被重写。${TELL}`,
  key: (row) =>
    `${row}是用另一把 ENCRYPTION_KEY 写的，或被改过。如果换过密钥，请换回原来的 ENCRYPTION_KEY 再核对；没有换过，请用备份核对。`,
  unreadable: (row) => `${row}不是系统写的样子，内容被改过。${TELL}`,
  cut: (_row, { seq, to }) => `留痕末尾缺了${numbers(seq, to ?? seq)}。${RESTORED}`,
  replaced: (_row, { seq, to }) =>
    `${numbers(seq, to ?? seq)}不是数据文件夹里登记的：末尾的行被删去后又写了新的。${RESTORED}`,
};

/** One sentence on the first broken row, with its number and time. */
export function breakSentence(found: Break): string {
  const when = found.at ? `（${found.at.slice(0, 19).replace('T', ' ')}）` : '';
  return SENTENCES[found.kind](`第 ${found.seq} 行${when}`, found);
}
