/** What a column of a register is: one description for import, the panel, templates and the database. */

export type ColumnKind = 'text' | 'date' | 'count' | 'decimal' | 'money' | 'choice' | 'year' | 'address';

/** One value of a closed list: how it is stored, and what else a spreadsheet may write for it. */
export interface Choice {
  readonly value: string;
  readonly also?: readonly string[];
}

export interface Column {
  /** The attribute in the content type's schema. */
  readonly attribute: string;
  /** The header in a spreadsheet. */
  readonly header: string;
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** Never printed, logged or named in an error. */
  readonly personal?: boolean;
  /** Text: how many UTF-16 units, as the panel counts them. */
  readonly maxLength?: number;
  /** Date: rightly lies in the future, for example 有效期至. */
  readonly mayLieAhead?: boolean;
  /** Text: may hold line breaks. */
  readonly multiline?: boolean;
  /** Count: the largest value that the database column holds. */
  readonly max?: number;
  /** A unit that may follow the header in brackets: 数量（件）. */
  readonly unit?: string;
  readonly choices?: readonly Choice[];
  /** One sentence for the template's explanations. */
  readonly help: string;
  readonly example: string;
}

type Extra = Partial<Omit<Column, 'attribute' | 'header' | 'kind'>>;

const column =
  (kind: ColumnKind, base: Extra) =>
  (attribute: string, header: string, extra: Extra = {}): Column => ({
    attribute,
    header,
    kind,
    help: '',
    example: '',
    ...base,
    ...extra,
  });

/** PostgreSQL's int4, which the CMS uses for `integer`. */
const INT4_MAX = 2_147_483_647;

export const text = column('text', { maxLength: 255 });
export const date = column('date', { help: '写成 2023-01-05、2023/1/5 或 2023年1月5日' });
export const count = column('count', { max: INT4_MAX, help: '不小于 0 的整数' });
/** A number as it is told, with decimals where its unit has some; kept as it is written. */
export const decimal = column('decimal', { maxLength: 20 });
/** Money in 元 in the spreadsheet, in 分 everywhere else. */
export const money = column('money', { unit: '元', help: '单位：元，最多两位小数' });
export const year = column('year', { help: '四位年份，例：2023' });
export const address = column('address', { help: '以 http:// 或 https:// 开头的网址' });
export const choice = column('choice', {});

/** A choice list where each value is written as it is stored. */
export const plain = (...values: string[]): readonly Choice[] => values.map((value) => ({ value }));
