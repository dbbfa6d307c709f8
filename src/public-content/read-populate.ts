import { COLUMN_FIELDS, FILE_ATTRIBUTES, FILE_FIELDS } from './item-facts';
import { isPlain, onlyKeys, own, readList } from './plain';
import { readFields } from './read-fields';
import { named, PublicQueryRefused } from './refusal';

/** What is fetched along with an item: for each relation the fields to show. */
export type Populate = Readonly<Record<string, { readonly fields: readonly string[] }>>;

const SHOWN: Readonly<Record<string, readonly string[]>> = {
  column: COLUMN_FIELDS,
  ...Object.fromEntries(Object.keys(FILE_ATTRIBUTES).map((name) => [name, FILE_FIELDS])),
};
const NAMES = Object.keys(SHOWN);

/**
 * Reads `populate`: `column`, `cover`, `attachments`, or `*` for these three; nothing below them but a
 * choice of their public fields. Absent: nothing, as everywhere in the CMS. @throws PublicQueryRefused
 */
export function readPopulate(value: unknown): Populate {
  if (value === undefined) return {};
  if (isPlain(value)) {
    const wanted = Object.entries(value).filter(([, each]) => each !== 'false');
    return Object.fromEntries(wanted.map(([name, each]) => [name, { fields: readNested(name, each) }]));
  }
  const names = readList(value);
  if (!names) throw unreadable();
  if (names.length === 1 && names[0] === '*')
    return readPopulate(Object.fromEntries(NAMES.map((n) => [n, 'true'])));
  return Object.fromEntries(names.map((name) => [name, { fields: shown(name) }]));
}

function readNested(name: string, value: unknown): readonly string[] {
  const allowed = shown(name);
  if (value === 'true' || value === '*') return allowed;
  if (!isPlain(value) || Object.keys(value).length === 0) throw unreadable();
  onlyKeys(value, ['fields'], 'POPULATE', `${named(name)}下面只能选 fields`);
  return readFields(value.fields, allowed, 'POPULATE');
}

function shown(name: string): readonly string[] {
  const fields = own(SHOWN, name);
  if (!fields)
    throw new PublicQueryRefused('POPULATE', `不能带出${named(name)}；可选：${NAMES.join('、')}。`);
  return fields;
}

const unreadable = () =>
  new PublicQueryRefused('POPULATE', `populate 写法不对：请写成 populate=${NAMES.join(',')} 这样。`);
