/** Reads a report that came from elsewhere, as it is: for checking, for printing, for keeping as history. */
import { BODY_LEVELS, type BodyLevel, type Finding } from '../../shared/report';
import { titleOf } from '../assembly/assemble';
import type { PrintableReport } from '../document/to-document';
import { formCells } from '../form/cells';
import { periodOf } from '../period';
import { subjectOfTables, type Subject } from '../rules/subject';
import { formOf, isMapping, readEnvelope, SCHEMA, type Mapping } from './envelope';
import { parseJson } from './parse-json';
import { readEdition, readFigures, readPeriod, readPreamble, readText } from './parts';
import { Remarks } from './remarks';
import { readSections, withTables } from './sections';
import { liftCombinedRow } from './tables';

export interface ForeignReport {
  /** With the tables as they came: cells may be empty or hold anything. */
  readonly printable: PrintableReport;
  /** What the rules look at: only what the file says itself. Last year's report is added by the caller. */
  readonly subject: Subject;
  /** STRUCTURE: optional parts that could not be read and were left out. */
  readonly remarks: readonly Finding[];
}

export type ForeignReading =
  | { readonly ok: true; readonly report: ForeignReport }
  /** A sentence for the person who named the file. */
  | { readonly ok: false; readonly reason: string };

/**
 * Never throws, whatever the bytes are. Required are `schema`, `year`, `body.name` and `tables`; everything else
 * may be absent, and what is malformed is left out with a remark.
 */
export function readForeignReport(input: Uint8Array | string): ForeignReading {
  const parsed = parseJson(input);
  if (!parsed.ok) return parsed;
  const envelope = readEnvelope(parsed.value);
  if (typeof envelope === 'string') return { ok: false, reason: envelope };
  const data = parsed.value as Mapping;
  const remarks = new Remarks();
  const { year } = envelope;
  const form = formOf(envelope);
  const tables = liftCombinedRow(envelope.tables);
  const body = readBody(data.body, remarks);
  const title = readText(data.title, 'title', remarks);
  const notice = readText(data.notice, 'notice', remarks);
  const period = readPeriod(data.period, remarks);
  const preamble = readPreamble(data.preamble, remarks);
  const sections = readSections(data.sections, remarks);
  const bare = subjectOfTables({ year, body, tables }, { form, title, period, preamble, sections });
  const cells = new Set(formCells(bare.layout).map(({ path }) => path));
  const figures = readFigures(data.figures, cells, remarks);
  const { from, to } = periodOf(year, '');
  return {
    ok: true,
    report: {
      printable: {
        schema: SCHEMA,
        form,
        ...(notice ? { notice } : {}),
        year,
        body,
        title: title ?? titleOf(body.name, year),
        period: period ?? { from, to },
        edition: readEdition(data.edition, remarks),
        preamble,
        sections: withTables(sections),
        tables,
        figures,
        findings: [],
      },
      subject: { ...bare, figures },
      remarks: remarks.list(),
    },
  };
}

const isLevel = (level: unknown): level is BodyLevel => (BODY_LEVELS as readonly unknown[]).includes(level);

function readBody(value: unknown, remarks: Remarks): PrintableReport['body'] {
  const { name, code, level } = isMapping(value) ? value : {};
  return {
    name: String(name).trim(),
    code: readText(code, 'body.code', remarks),
    level: isLevel(level) ? level : 'other',
  };
}
