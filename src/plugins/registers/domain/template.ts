import type { Column } from './column';
import type { Register } from './register';
import { yuanOf } from './values/number';

/** A template's first row: required columns carry a `*`, money its unit. */
export function templateHeader(register: Register): string[] {
  return register.columns.map(
    (column) => `${column.header}${column.unit ? `（${column.unit}）` : ''}${column.required ? '*' : ''}`,
  );
}

/** The sheet 填写说明: one row a column. */
export function templateHelp(register: Register): string[][] {
  return [
    ['列名', '是否必填', '怎样填', '可填的值', '例'],
    ...register.columns.map((column) => [
      column.header,
      column.required ? '必填' : '可不填',
      column.help,
      (column.choices ?? []).map((each) => each.value).join('；'),
      column.example,
    ]),
    ...(register.key.length > 0
      ? [
          [
            `${register.key.map((key) => header(register, key)).join('＋')}用来认出同一行，不能重复`,
            '',
            '',
            '',
            '',
          ],
        ]
      : []),
  ];
}

/** How a stored value is written in a spreadsheet. */
export function written(column: Column, value: string | null): string {
  if (value === null) return '';
  return column.kind === 'money' ? yuanOf(value) : value;
}

function header(register: Register, attribute: string): string {
  return register.columns.find((column) => column.attribute === attribute)?.header ?? attribute;
}
