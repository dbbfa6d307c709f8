/** 承包方编码 in files: in townships numbered from 200 on they read like identity numbers. */
import { bookFile, p, wordFile } from '../../../../../tests/support/attachments';
import { checkItem } from '../checks/check-item';
import { readFile } from './read';

const HOUSEHOLD = '510129200205120028';
const LINES = Array.from({ length: 60 }, (_, line) => [String(line + 1), `户主${line}`]);

const word = (rows: readonly (readonly string[])[]) =>
  wordFile({
    body: `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
  });
const book = (rows: readonly (readonly string[])[]) =>
  bookFile({
    sheets: [
      {
        name: '表',
        rows: rows
          .map(
            (row) =>
              `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
          )
          .join(''),
      },
    ],
  });
const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.join(',')).join('\n'));

describe.each([
  ['Word', word],
  ['Excel', book],
  ['CSV', csv],
])('%s', (_program, file) => {
  test.each([
    ['承包方编码', 'warning'],
    ['承包户代码（新）', 'warning'],
    ['身份证号', 'error'],
    ['编号', 'error'],
  ])('below %s: %s', async (heading, severity) => {
    const rows = [['延包公示'], [heading, '户主'], ...LINES, [HOUSEHOLD, '张三']];
    const { parts, problems } = await readFile(file(rows), () => Promise.reject(new Error()));
    const findings = checkItem({
      files: [{ field: 'attachments', label: '附件', name: '表', parts, problems }],
      ...{ texts: [], pictures: [], publication: null, dictionary: [], allowedHosts: [], ownNumbers: [] },
      ...{ linkAnswers: new Map<string, never>(), linksUnasked: new Set<string>(), today: '2026-11-23' },
    });
    expect(findings.map((each) => [each.code, each.severity])).toEqual([['ID_NUMBER', severity]]);
  });
});
