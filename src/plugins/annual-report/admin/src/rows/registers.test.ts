import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHOWN_REGISTERS, shownValue } from './registers';

const API = path.resolve(__dirname, '../../../../../api');

interface Schema {
  readonly info: { readonly displayName: string };
  readonly attributes: Record<string, { readonly pluginOptions?: { readonly gongkai?: { label?: string } } }>;
}

test.each(Object.values(SHOWN_REGISTERS))(
  '$title is called as its form calls it',
  ({ title, uid, columns }) => {
    const [folder = '', type = ''] = uid.replace('api::', '').split('.');
    const file = path.join(API, folder, 'content-types', type, 'schema.json');
    const { info, attributes } = JSON.parse(readFileSync(file, 'utf8')) as Schema;
    expect(info.displayName).toBe(title);
    const labels = Object.keys(columns).map((column) => [
      column,
      attributes[column]?.pluginOptions?.gongkai?.label,
    ]);
    expect(Object.fromEntries(labels)).toEqual(columns);
  },
);

test.each([
  ['amount', '123450', '1234.50'],
  ['feeReceived', 5, '0.05'],
  ['feeReceived', null, '—'],
  ['quantity', '12', '12'],
  ['concludedOn', '', '—'],
])('%s %j is shown as %s', (column, value, shown) => {
  expect(shownValue(column, value)).toBe(shown);
});
