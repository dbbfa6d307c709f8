/** A report from elsewhere that is to be kept as one's own history: its tables have to be whole. */
import { reportSchema, type Report } from '../../shared/report';
import { place, type Nested } from '../assembly/tables';
import { formCells } from '../form/cells';
import { cellFaults } from '../rules/cell-faults';
import { isBlank, shown } from '../rules/cell-value';
import type { Subject } from '../rules/subject';
import type { ForeignReport } from './read-report';

/** More than these are counted, not listed. */
const MOST_LISTED = 10;

export type WholeReading =
  | { readonly ok: true; readonly report: Report }
  /** What is missing or wrong, each place by its name and path. */
  | { readonly ok: false; readonly reason: string };

/** The same report in the fixed shape, published as it says; or what keeps it from being one. */
export function wholeReport({ printable, subject, remarks }: ForeignReport): WholeReading {
  const faults = [
    ...cellFaults(subject.layout, subject.cells).map(
      ({ label, path, value }) =>
        `${label}${isBlank(value) || typeof value === 'object' ? '没有填数' : `写的是 ${shown(value)}`}（${path}）`,
    ),
    ...(subject.layout === '2021-unsplit'
      ? ['表三“（六）其他处理”应按格式分为三行，无从拆分的全部计入“3.其他”（applications.result.other）']
      : []),
    ...remarks.map(({ message }) => message.replace(/。$/, '')),
  ];
  if (faults.length > 0) return { ok: false, reason: listed(faults) };
  const { edition } = printable;
  if (edition.state !== 'published') {
    return { ok: false, reason: '它还没有公布，只有已经公布的报告可以作为往年报告导入。' };
  }
  const read = reportSchema.safeParse({
    ...printable,
    tables: wholeTables(subject),
    edition: { ...edition, seal: null },
  });
  if (read.success) return { ok: true, report: read.data };
  return {
    ok: false,
    reason: listed(read.error.issues.map(({ path }) => `${path.map(String).join('.')} 不合规定`)),
  };
}

function listed(faults: readonly string[]): string {
  const more = faults.length - MOST_LISTED;
  return `${faults.slice(0, MOST_LISTED).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。`;
}

/** The cells of the form and nothing else, amounts in the one spelling that reports have: 7545, "7545.0" → "7545". */
function wholeTables({ layout, cells }: Subject): Nested {
  const tables: Nested = {};
  for (const { path, kind } of formCells(layout)) {
    const value = cells.raw(path) as number | string;
    place(tables, path, kind === 'amount' ? plainAmount(value) : value);
  }
  return tables;
}

function plainAmount(value: number | string): string {
  const text = typeof value === 'string' ? value : value.toFixed(6);
  const [whole = '0', fraction = ''] = text.split('.');
  const decimals = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${decimals ? `.${decimals}` : ''}`;
}
