import { readFileSync } from 'node:fs';
import path from 'node:path';
// The one place where the two lists meet: the register's labels are the form's rows.
import { APPLICANT_COLUMNS, OUTCOME_ROWS } from '../../../annual-report/domain/form/applications-table';
import { OUTCOMES } from '../choices/outcomes';
import { columnOf } from '../register';
import { readChoice } from '../values/choice';
import { applications } from './applications';
import { REGISTERS } from './index';

interface Attribute {
  readonly type: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly private?: boolean;
  readonly options?: { readonly choices?: readonly string[] };
}

const API = path.resolve(__dirname, '..', '..', '..', '..', 'api');
const attributesOf = (uid: string): Record<string, Attribute> => {
  const name = uid.split('.')[1]!;
  const file = path.join(API, name, 'content-types', name, 'schema.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, Attribute> }).attributes;
};

/** Columns of `items` that describe the item rather than its receipt. */
const OF_THE_ITEM = ['column', 'content', 'source', 'author'];
const TYPES = { date: ['date'], year: ['integer'], money: ['biginteger', 'customField'] } as const;
/** The CMS keeps a `string` in varchar(255), whatever its maxLength says. */
const VARCHAR = 255;

describe.each(Object.values(REGISTERS))('$name', (register) => {
  const attributes = attributesOf(register.uid);
  const columns = register.columns.filter(
    (column) => !(register.name === 'items' && OF_THE_ITEM.includes(column.attribute)),
  );

  it.each(columns)('$attribute is as the content type has it', (column) => {
    const attribute = attributes[column.attribute]!;
    expect(attribute).toBeDefined();
    expect(attribute.private ?? false).toBe(column.personal ?? false);
    if (!(register.name === 'items' && column.attribute === 'itemNo')) {
      expect(attribute.required ?? false).toBe(column.required ?? false);
    }
    if (column.kind === 'date' || column.kind === 'year' || column.kind === 'money') {
      expect(TYPES[column.kind]).toContain(attribute.type);
    }
    if (column.kind === 'choice') {
      expect(column.choices?.map((each) => each.value)).toEqual(attribute.options?.choices);
    }
    if (attribute.type === 'string') {
      expect(column.maxLength).toBe(Math.min(attribute.maxLength ?? VARCHAR, VARCHAR));
    }
  });

  it('has its key among its required columns, and no header twice', () => {
    for (const key of register.key) expect(columnOf(register, key).required).toBe(true);
    expect(new Set(register.columns.map((each) => each.header)).size).toBe(register.columns.length);
  });
});

it('counts applicants and outcomes by the words of the statutory form', () => {
  expect(OUTCOMES.map((each) => each.value)).toEqual(OUTCOME_ROWS.map((row) => row.outcome));
  const applicants = columnOf(applications, 'applicantType').choices?.map((each) => each.value);
  expect(applicants).toEqual(APPLICANT_COLUMNS.map((each) => each.label));
});

it.each(OUTCOME_ROWS)('reads $key however it is written', (row) => {
  const bare = row.label.replace(/^（.）|^\d\./u, '');
  const full = row.outcome
    .replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    .replace('.', '．');
  for (const written of [
    row.key,
    `result.${row.key}`,
    row.outcome,
    row.outcome.replace(' ', ''),
    row.label,
    bare,
    full,
  ]) {
    expect([written, readChoice(written, OUTCOMES)]).toEqual([written, { ok: true, value: row.outcome }]);
  }
});

it('says which rows a group has where the group alone was written', () => {
  const read = readChoice('不予公开', OUTCOMES);
  expect(read).toMatchObject({ ok: false, fault: { code: 'CHOICE_UNKNOWN' } });
  expect(read.ok ? '' : read.fault.message).toContain('还要写明是哪一种，可填：不予公开 1.属于国家秘密');
});
