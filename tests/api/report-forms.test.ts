/** The seven forms of a published report, as they are handed out: the same figure in each of them. */
import { execFileSync } from 'node:child_process';
import { formCells } from '../../src/plugins/annual-report/domain/form/cells';
import { startApp, type App } from '../support/app';
import {
  cellsOfCsv,
  cellsOfPage,
  cellsOfPdfText,
  cellsOfTables,
  cellsOfWechat,
  cellsOfWord,
  cellsOfWorkbook,
  textOfMarkup,
} from '../support/read-forms';
import { describeWith, findTool } from '../support/tools';
import { textIn, wordParts } from '../support/word-file';

let app: App;
beforeAll(async () => {
  app = await startApp({ demo: true });
});
afterAll(() => app.stop());

const bytesOf = async (name: string): Promise<Buffer> => {
  const answer = await app.request
    .get(`/api/annual-reports/2023/${name}`)
    .buffer(true)
    .parse((stream, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return answer.body as Buffer;
};
const textOf = async (name: string) => (await bytesOf(name)).toString('utf8');
const report = async () => JSON.parse(await textOf('report.json')) as { tables: unknown };
const expected = async () =>
  cellsOfTables(
    (await report()).tables,
    formCells('2021').map(({ path }) => path),
  );

test('every cell is the same in all forms', async () => {
  const cells = await expected();
  expect(cells).toHaveLength(200);
  expect(cellsOfPage(await textOf('report.html'))).toEqual(cells);
  expect(cellsOfWord(await bytesOf('report.docx'))).toEqual(cells);
  expect(await cellsOfWorkbook(await bytesOf('tables.xlsx'))).toEqual(cells);
  expect(cellsOfCsv(await textOf('tables.csv'))).toEqual(cells);
  expect(cellsOfWechat(await textOf('wechat.html'))).toEqual(cells);
});

/** Sentences with figures in them. */
const SENTENCES = [
  '公开政府信息254条',
  '发布消息208条',
  '发布动态政务信息46篇',
  '政府信息公开申请1件',
  '办复率100%',
];

test('every figure of the prose is the same in all forms with prose', async () => {
  const word = wordParts(await bytesOf('report.docx')).get('word/document.xml');
  const told = {
    html: textOfMarkup(await textOf('report.html')),
    wechat: textOfMarkup(await textOf('wechat.html')),
    docx: textIn(word!),
    json: await textOf('report.json'),
  };
  for (const [form, text] of Object.entries(told)) {
    expect([form, SENTENCES.filter((sentence) => !text.includes(sentence))]).toEqual([form, []]);
  }
});

test('the picture tells the same numbers', async () => {
  const text = textOfMarkup(await textOf('summary.svg'));
  for (const told of ['254', '208条', '46条', '41条', '比上年增加13条']) expect(text).toContain(told);
  expect((await bytesOf('summary.png')).subarray(1, 4).toString()).toBe('PNG');
});

const pdftotext = findTool(['pdftotext']);
describeWith(pdftotext, '没有找到 pdftotext，请安装 poppler-utils', 'the PDF', () => {
  test('can be read by a machine, and says the same', async () => {
    const text = execFileSync(pdftotext!, ['-layout', '-', '-'], {
      input: await bytesOf('report.pdf'),
    }).toString();
    expect(cellsOfPdfText(text)).toEqual(await expected());
    const words = text.replace(/\s/g, '');
    for (const sentence of SENTENCES) expect(words).toContain(sentence);
  });
});
