import fc from 'fast-check';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { canonicalFile } from '../../../domain/canonical';
import type { Column } from '../../../domain/column';
import type { Register } from '../../../domain/register';
import { REGISTERS } from '../../../domain/registers';
import type { Values } from '../../../domain/row';
import { keyOf } from '../../../domain/row-reader';
import { templateHeader, written } from '../../../domain/template';
import { readRegisterFile } from './read-register-file';

const days = fc
  .date({ min: new Date('1949-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

// What offices type: any Chinese, quotes, commas, line breaks, a leading =, numbers.
const words = (column: Column) =>
  fc
    .array(
      fc.constantFrom(
        '镇',
        '〔2023〕',
        '"',
        ',',
        '，',
        "'",
        '=',
        '㐀',
        '𬭎',
        '1',
        'a',
        '（',
        ...(column.multiline ? ['\n'] : []),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('').trim())
    .filter((value) => value !== '');

/** Names of figures, which have a spelling of their own. */
const FIGURES = ['proactive.licences', 'wechat.reads', 'charges.administrative', 'declared.followers'];

function value(column: Column): fc.Arbitrary<string | null> {
  const digits = (max: number) => fc.integer({ min: 0, max }).map(String);
  const some = {
    text: column.attribute === 'figureKey' ? fc.constantFrom(...FIGURES) : words(column),
    date: days,
    count: digits(1_000_000),
    decimal: fc
      .tuple(digits(1_000_000), fc.constantFrom('', '.5', '.000001'))
      .map(([whole, fraction]) => whole + fraction),
    money: digits(1_000_000_000),
    year: fc.integer({ min: 2000, max: 2100 }).map(String),
    choice: fc.constantFrom(...(column.choices ?? [{ value: '' }]).map((each) => each.value)),
    address: fc.webUrl({ size: 'small' }).filter((url) => url.length < 200),
  }[column.kind];
  return column.required ? some : fc.option(some);
}

/** Valid rows: what the rules refuse and what would be a key twice is left out. */
const rowsOf = (register: Register) =>
  fc
    .array(
      fc.record(Object.fromEntries(register.columns.map((column) => [column.attribute, value(column)]))),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((rows) => {
      const keys = new Set<string>();
      const items = new Set<string>();
      return rows.filter((row: Values) => {
        if (register.rules.some((rule) => rule(row))) return false;
        const key = keyOf(register, row);
        if (register.key.length > 0 && keys.has(key)) return false;
        if (register.agreement && items.has(row[register.agreement.by] ?? '')) return false;
        keys.add(key);
        if (register.agreement) items.add(row[register.agreement.by] ?? '');
        return true;
      });
    })
    .filter((rows) => rows.length > 0);

const cell = (text: string) => `"${text.replace(/"/gu, '""')}"`;
const table = (register: Register, rows: readonly Values[]) => [
  templateHeader(register),
  ...rows.map((row) => register.columns.map((column) => written(column, row[column.attribute] ?? null))),
];
const csv = (register: Register, rows: readonly Values[], end: string) =>
  table(register, rows)
    .map((row) => row.map(cell).join(','))
    .join(end);

/** As a workbook holds it: dates as dates, counts and money as numbers. */
function workbook(register: Register, rows: readonly Values[]) {
  const cells = rows.map((row) =>
    register.columns.map((column) => {
      const stored = row[column.attribute] ?? null;
      if (stored === null) return null;
      if (column.kind === 'date')
        return { type: Date, value: new Date(`${stored}T00:00:00Z`), format: 'yyyy/m/d' };
      const text = written(column, stored);
      return ['count', 'decimal', 'money', 'year'].includes(column.kind)
        ? { type: Number, value: Number(text) }
        : { type: String, value: text };
    }),
  );
  const head = templateHeader(register).map((text) => ({ type: String, value: text }));
  return writeXlsxFile([head, ...cells] as never).toBuffer();
}

describe.each(Object.values(REGISTERS))('$name', (register) => {
  it('comes back the same from UTF-8, with a mark, GB18030 and XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(register), fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
        const text = csv(register, rows, end);
        const files = [
          Buffer.from(text),
          Buffer.from(`\ufeff${text}${end}`),
          iconv.encode(text, 'gb18030'),
          await workbook(register, rows),
        ];
        for (const bytes of files) {
          const file = await readRegisterFile(register, bytes);
          expect(file.problems.list).toEqual([]);
          expect(file.rows.map((row) => row.values)).toEqual(rows);
          expect(
            canonicalFile(
              register,
              [...file.rows].reverse().map((row) => row.values),
            ),
          ).toEqual(canonicalFile(register, rows));
        }
      }),
      { numRuns: 25 },
    );
  });
});
