/** `gongkai check --file`, called as the command calls it, with no database to open. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { DISTRICT_2023, zeroTables } from '../../../tests/support/consistent-tables';
import { main } from '../main';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-check-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const at = path.join(folder, name);
  writeFileSync(
    at,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
  );
  return at;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const openApp = () => Promise.reject(new Error('the database was opened'));
  const code = await main(['check', ...args], { stdout, stderr, openApp });
  const said = (stream: PassThrough) => ((stream.read() as Buffer | null) ?? '').toString();
  return { code, out: said(stdout), err: said(stderr) };
}

const report = (year: number, tables: unknown, more: object = {}) => ({
  schema: 'gongkai.annual-report/1',
  year,
  body: { name: '某区人民政府', level: 'county' },
  tables,
  ...more,
});

test('a sound report: no error, exit 0', async () => {
  const { code, out, err } = await run('--file', file('sound.json', report(2023, zeroTables())));
  expect([code, out, err]).toEqual([0, '没有发现问题。\n', '']);
});

test('a report that contradicts itself: the findings alone on standard output, exit 1', async () => {
  const { code, out, err } = await run('--json', '--file', file('wrong.json', report(2023, DISTRICT_2023)));
  expect([code, err]).toEqual([1, '']);
  const { findings } = JSON.parse(out) as { findings: { code: string }[] };
  expect(findings.map((finding) => finding.code)).toEqual(['REVIEW_SUM', 'REVIEW_SUM', 'STRUCTURE']);
});

test('beside last year’s report the years are compared; warnings are no error', async () => {
  const last = zeroTables() as { reviews: { pending: number; total: number } };
  Object.assign(last.reviews, { pending: 2, total: 2 });
  const previous = file('last.json', report(2022, last, { body: { name: '某县人民政府' } }));
  const now = file('now.json', report(2023, zeroTables()));
  const { code, out, err } = await run('--file', now, '--previous', previous);
  expect(code).toBe(0);
  expect(out).toContain('PENDING_LOST');
  expect(err).toContain('机关不同');
  expect((await run('--file', previous, '--previous', now)).code).toBe(2);
});

test.each([
  ['text', '这是年报', '不是 JSON'],
  ['half', '{"schema": ', '不是 JSON'],
  ['empty', '', '空的'],
  ['other', '{"a": 1}', 'schema 没有写'],
  ['nested', '['.repeat(1_000_000), '不是 JSON'],
  ['large', new Uint8Array(17 * 1024 * 1024), '17 MB'],
])('a file that is no report (%s): a sentence, exit 1', async (name, content, words) => {
  const { code, out, err } = await run('--json', '--file', file(`${name}.json`, content));
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(words);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test.each([
  [['2023', '--file', 'x.json'], '其中之一'],
  [['--file', path.join(folder, 'nowhere.json')], '打不开文件'],
  [['--file', folder], '文件夹'],
  [['--file'], '选项'],
  [['2023', '--previous', 'x.json'], '--previous'],
  [['--body', '某镇', '--file', 'x.json'], '--body'],
  [[], '年度'],
])('a wrong call %p: exit 2 and how it goes', async (args, words) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
});
