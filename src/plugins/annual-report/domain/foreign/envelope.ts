/** What every report from elsewhere must say: that it is one, of which year and body, and its tables. */
import { z } from 'zod';
import { readCells } from '../rules/cells';
import { shown } from '../rules/cell-value';
import type { Form } from '../../shared/report';

export const SCHEMA = 'gongkai.annual-report/1';
/** The first reports are of 2008; a year beyond this one is a slip. */
const YEARS = { from: 2008, to: 2100 };

export type Mapping = Readonly<Record<string, unknown>>;
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapping = z.custom<Mapping>(isMapping);
const required = z.object({
  schema: z.literal(SCHEMA),
  year: z.number().int().min(YEARS.from).max(YEARS.to),
  body: mapping.pipe(z.object({ name: z.string().trim().min(1).max(200) })),
  tables: mapping,
  form: z.enum(['2019', '2021']).nullish(),
});

const WANTED: Readonly<Record<string, string>> = {
  schema: `应为“${SCHEMA}”`,
  year: `应为 ${YEARS.from} 至 ${YEARS.to} 之间的整数，例如 2023`,
  body: '应有机关名称 body.name',
  tables: '应是各张表格的数据',
  form: '应为“2021”或“2019”',
};

export type Envelope = z.infer<typeof required>;

/** @returns the required parts, or a sentence that names every one that is missing or wrong */
export function readEnvelope(data: unknown): Envelope | string {
  if (!isMapping(data)) return '文件里不是一份年度报告：最外层应是一组有名字的数据。';
  const form = typeof data.form === 'number' ? String(data.form) : data.form;
  const { schema, year, body, tables } = data;
  const read = required.safeParse({ schema, year, body, tables, form });
  if (read.success) return read.data;
  const parts = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  const faults = parts.map((part) => {
    const value = part === 'form' ? form : data[part];
    const is = value === undefined ? '没有写' : isMapping(value) ? '不全' : `写的是 ${shown(value)}`;
    return `${part} ${is}，${WANTED[part] ?? ''}`;
  });
  return `文件不能作为年度报告来读：${faults.join('；')}。`;
}

/** Cells that only one of the forms has. */
const MARKS: Readonly<Record<Form, readonly string[]>> = {
  '2019': [
    ...['rules.made', 'rules.published', 'normativeDocuments.made', 'normativeDocuments.published'],
    ...['otherServices', 'procurement', 'fees'],
  ].map((path) => `proactive.${path}`),
  '2021': [
    ...['rules.issued', 'rules.inForce', 'normativeDocuments.issued', 'normativeDocuments.inForce'].map(
      (path) => `proactive.${path}`,
    ),
    'proactive.feesWanYuan',
    'applications.result.other.correctionOverdue',
  ],
};

/** The form as stated; else the one whose own cells are there; else the one of the year. */
export function formOf({ form, year, tables }: Envelope): Form {
  if (form) return form;
  const { raw } = readCells(tables);
  const marked = (of: Form): boolean => MARKS[of].some((path) => raw(path) !== undefined);
  if (marked('2019') !== marked('2021')) return marked('2019') ? '2019' : '2021';
  return year <= 2020 ? '2019' : '2021';
}
