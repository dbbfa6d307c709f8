import busy from '../../../../../tests/fixtures/report-busy.json';
import { reportSchema, type Report } from '../../shared/report';
import { canonical, fingerprintOf, sealOf, sealOfApproval, sealOfFiles, sha256 } from './seal';

const REPORT = reportSchema.parse(busy);
type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
const FREE = ['findings', 'edition.seal'];

/** The report once for each of its values, with that value another one. */
function changed(value: Json, path = ''): { path: string; value: Json }[] {
  if (FREE.includes(path)) return [];
  if (value === null || typeof value !== 'object') {
    return [{ path, value: typeof value === 'number' ? value + 1 : `${String(value)}。` }];
  }
  return Object.entries(value).flatMap(([key, each]) =>
    changed(each ?? null, path === '' ? key : `${path}.${key}`).map((one) => ({
      path: one.path,
      value: Array.isArray(value)
        ? value.map((item, at) => (String(at) === key ? one.value : item))
        : { ...value, [key]: one.value },
    })),
  );
}
const CHANGED = changed(REPORT);
const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each ?? null)]),
  );
};

test('every single value of a report is under its seal: cells, paragraphs, figures, note', () => {
  const paths = CHANGED.map(({ path }) => path);
  for (const part of ['tables.reviews.', 'sections.0.blocks.', 'figures.', 'edition.note', 'preamble.']) {
    expect(paths.some((path) => path.startsWith(part))).toBe(true);
  }
  const seal = sealOf(REPORT);
  expect(CHANGED.filter(({ value }) => sealOf(value as Report) === seal).map(({ path }) => path)).toEqual([]);
});

test('the fingerprint is the same wherever the report stands, and another for any other change', () => {
  const print = fingerprintOf(REPORT);
  const same = CHANGED.filter(({ value }) => fingerprintOf(value as Report) === print);
  expect(same.length).toBeGreaterThan(0);
  expect(same.filter(({ path }) => !path.startsWith('edition.'))).toEqual([]);
  expect(CHANGED.filter(({ path }) => path.startsWith('edition.'))).toHaveLength(same.length);
});

test('a part that is taken out changes the seal', () => {
  const { notice: _, ...rest } = { ...REPORT, notice: '演示数据' };
  expect(sealOf({ ...REPORT, notice: '演示数据' })).not.toBe(sealOf(rest));
  expect(sealOf({ ...REPORT, sections: REPORT.sections.slice(1) })).not.toBe(sealOf(REPORT));
});

test('the order of keys, findings and the seal itself do not matter', () => {
  const seal = sealOf(REPORT);
  expect(seal).toMatch(/^sha256:[0-9a-f]{64}$/);
  const other = reversed(REPORT) as Report;
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(REPORT));
  expect(sealOf(other)).toBe(seal);
  expect(fingerprintOf(other)).toBe(fingerprintOf(REPORT));
  const finding = { code: 'X', severity: 'info', where: '', expected: null, actual: null } as const;
  expect(sealOf({ ...REPORT, findings: [{ ...finding, message: '', fix: '' }] })).toBe(seal);
  expect(sealOf({ ...REPORT, edition: { ...REPORT.edition, seal } })).toBe(seal);
});

test('canonical JSON keeps the order of lists and leaves out what is undefined', () => {
  expect(canonical({ b: [2, 1], a: undefined, c: { z: null, y: '“' } })).toBe(
    '{"b":[2,1],"c":{"y":"“","z":null}}',
  );
});

test('an approval is sealed with its rows, files in the order of their names', () => {
  expect(sealOfApproval('{}', '{"a":1}')).not.toBe(sealOfApproval('{}', '{"a":2}'));
  expect(sealOfApproval('{}', '[]')).not.toBe(sealOfApproval('[]', '{}'));
  const files = [
    { name: 'report.pdf', sha256: sha256('pdf') },
    { name: 'report.docx', sha256: sha256('docx') },
  ];
  expect(sealOfFiles([...files].reverse())).toBe(sealOfFiles(files));
  expect(sealOfFiles(files.map((file) => ({ ...file, sha256: sha256('other') })))).not.toBe(
    sealOfFiles(files),
  );
  expect(sealOfFiles(files.slice(1))).not.toBe(sealOfFiles(files));
});
