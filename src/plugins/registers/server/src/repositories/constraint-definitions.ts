import { createHash } from 'node:crypto';
import type { Column } from '../../../domain/column';
import type { Register } from '../../../domain/register';
import { REGISTERS } from '../../../domain/registers';
import { FIRST_YEAR, LAST_YEAR } from '../../../domain/values/number';
import { ITEM_TYPES } from './items';
import { quoted } from './sql';
import { columnIn, type Table } from './table';

/** Something that the database itself keeps true, or an index that a figure needs. */
export interface Definition {
  /** Ours by its prefix, and by a hash of what it says: a changed definition has another name. */
  readonly name: string;
  readonly table: string;
  readonly kind: 'check' | 'unique' | 'index';
  /** A check's condition; an index's `using … (…) where …`. */
  readonly body: string;
  /** What it demands, for a person; empty for an index. */
  readonly meaning: string;
  /** Rows that break it, as a query that counts them. */
  readonly breaches: string | null;
}

export const PREFIX = 'gkr_';

/** Conditions over several columns, beside those that follow from the columns themselves. */
const PAIRS: Readonly<
  Record<string, readonly (readonly [what: string, condition: string, meaning: string])[]>
> = {
  applications: [
    ['order', 'concluded_on >= received_on', '办结日期不早于收到日期'],
    ['pair', '(outcome is null) = (concluded_on is null)', '办理结果和办结日期要么都填、要么都不填'],
  ],
  reviews: [
    ['order', 'concluded_on >= received_on', '结案日期不早于收到日期'],
    ['pair', '(result is null) = (concluded_on is null)', '结果和结案日期要么都填、要么都不填'],
    ['route', "(kind = '行政诉讼') = (route is not null)", '行政诉讼填起诉方式，行政复议不填'],
  ],
  proposals: [
    ['order', 'concluded_on >= received_on', '办结日期不早于收到日期'],
    ['pair', 'result_class is null or concluded_on is not null', '有结果类别就有办结日期'],
  ],
  tallies: [
    [
      'how_much',
      "case when matter = '行政事业性收费' then amount is not null else quantity is not null end",
      '收费填金额，其他事项填数量',
    ],
  ],
  declared: [
    [
      'whence',
      "case when nature = '外单位提供' then source is not null and source_date is not null else reason is not null end",
      '外单位提供的填来源和来源日期，核定更正的填理由',
    ],
    [
      'own',
      "figure_key not like 'declared.%' or (nature = '外单位提供' and name is not null and unit is not null)",
      '另起的数字由外单位提供，填名称和单位',
    ],
  ],
};

/** What reports look for: by what a figure counts, and by any date, for what is odd. */
const LOOK_UPS: Readonly<Record<string, readonly string[]>> = {
  applications: [
    "using gist (daterange(received_on, concluded_on, '[]'))",
    'using btree (body_code, fee_received_on, concluded_on) where fee_received is not null',
  ],
  reviews: ["using gist (daterange(received_on, concluded_on, '[]'))"],
  documents: ['using btree (body_code, repealed_on)'],
  tallies: ['using btree (body_code, year)', 'using btree (body_code, import_batch)'],
  proposals: ['using btree (body_code, year)'],
  events: ['using btree (body_code, held_on)', 'using btree (body_code, import_batch)'],
  declared: ['using btree (body_code, year)'],
  items: ['using btree (body_code, published_on)', 'using btree (item_document_id)'],
};

/** Every constraint and index, from the registers' definitions and the CMS's own names of tables. */
export function definitions(tableOf: (uid: string) => Table): Definition[] {
  return [
    ...Object.values(REGISTERS).flatMap((register) => ofRegister(register, tableOf(register.uid))),
    unique(
      tableOf('api::annual-report.annual-report').name,
      ['body_code', 'year'],
      '一个机关一年一份年度报告',
    ),
    unique(
      tableOf('api::report-template.report-template').name,
      ['body_code'],
      '一个机关一份年度报告文字模板',
    ),
    unique(tableOf('api::body.body').name, ['body_code'], '公开主体代号不重复'),
    unique(tableOf('api::body.body').name, ['name'], '机关名称不重复'),
    unique(tableOf('api::column.column').name, ['body_code', 'code'], '栏目代号不重复'),
    unique(tableOf('api::column.column').name, ['body_code', 'name'], '栏目名称不重复'),
    ...Object.values(ITEM_TYPES).flatMap((uid) => [
      unique(
        tableOf(uid).name,
        ['body_code', 'item_no'],
        '已发布信息的编号不重复',
        'published_at is not null and item_no is not null',
      ),
      index(
        tableOf(uid).name,
        'using btree (body_code, item_no) where published_at is null and item_no is not null',
      ),
    ]),
  ];
}

function ofRegister(register: Register, table: Table): Definition[] {
  const key = register.key.map((attribute) => columnIn(table, attribute).name);
  const columns = register.columns.filter((column) => table.columns[column.attribute]);
  const dates = columns
    .filter((column) => column.kind === 'date' && !column.mayLieAhead)
    .map((column) => sqlName(table, column));
  return [
    check(table.name, 'body_code', 'body_code is not null', '公开主体代号必填'),
    ...columns.flatMap((column) => ofColumn(register, table, column)),
    ...(PAIRS[register.name] ?? []).map(([what, condition, meaning]) =>
      check(table.name, what, condition, meaning),
    ),
    ...(key.length > 0
      ? [unique(table.name, ['body_code', ...key], '同一机关里编号不重复', partial(register, key))]
      : []),
    ...(LOOK_UPS[register.name] ?? []).map((body) => index(table.name, body)),
    ...(dates.length > 0
      ? [index(table.name, `using btree (body_code, (greatest(${dates.join(', ')})))`)]
      : []),
  ];
}

/** Receipts of items written in the panel have no number of their own. */
const partial = (register: Register, key: readonly string[]) =>
  register.name === 'items' ? `${key[0]} is not null` : undefined;

function ofColumn(register: Register, table: Table, column: Column): Definition[] {
  const name = sqlName(table, column);
  const plain = columnIn(table, column.attribute).name;
  const made: Definition[] = [];
  if (column.required && !(register.name === 'items' && column.attribute === 'itemNo')) {
    made.push(check(table.name, `${plain}_set`, `${name} is not null`, `${column.header}必填`));
  }
  if (column.kind === 'choice') {
    const values = (column.choices ?? []).map((each) => literal(each.value)).join(', ');
    made.push(check(table.name, `${plain}_known`, `${name} in (${values})`, `${column.header}是规定的选项`));
  }
  if (column.kind === 'decimal') {
    // No question marks: the driver would take them for places of values.
    const plainly = `${name} ~ '^[0-9]{1,13}([.][0-9]{1,6}){0,1}$'`;
    made.push(check(table.name, `${plain}_plain`, plainly, `${column.header}是不小于 0 的数`));
  }
  if (column.kind === 'count' || column.kind === 'money') {
    made.push(check(table.name, `${plain}_sign`, `${name} >= 0`, `${column.header}不是负数`));
  }
  if (column.kind === 'year') {
    made.push(
      check(
        table.name,
        `${plain}_range`,
        `${name} between ${FIRST_YEAR} and ${LAST_YEAR}`,
        `${column.header}是合理的年份`,
      ),
    );
  }
  return made;
}

const sqlName = (table: Table, column: Column) => quoted(columnIn(table, column.attribute).name);
const literal = (value: string) => `'${value.replace(/'/gu, "''")}'`;

function named(table: string, what: string, body: string): string {
  const hash = createHash('sha256').update(`${table} ${body}`).digest('hex').slice(0, 8);
  return `${PREFIX}${`${table}_${what}`.slice(0, 63 - PREFIX.length - 9)}_${hash}`;
}

function check(table: string, what: string, condition: string, meaning: string): Definition {
  const breaches = `select count(*) as n from ${quoted(table)} where not (${condition})`;
  return { name: named(table, what, condition), table, kind: 'check', body: condition, meaning, breaches };
}

function unique(table: string, columns: readonly string[], meaning: string, where?: string): Definition {
  const names = columns.map(quoted).join(', ');
  const body = `using btree (${names})${where ? ` where ${where}` : ''}`;
  const breaches = `select coalesce(sum(n), 0) as n from (select count(*) as n from ${quoted(table)}
    where ${[...columns.map((each) => `${quoted(each)} is not null`), where ?? 'true'].join(' and ')} group by ${names} having count(*) > 1) twice`;
  return {
    name: named(table, `${columns.join('_')}_once`, `unique ${body}`),
    table,
    kind: 'unique',
    body,
    meaning,
    breaches,
  };
}

function index(table: string, body: string): Definition {
  return { name: named(table, 'idx', body), table, kind: 'index', body, meaning: '', breaches: null };
}
