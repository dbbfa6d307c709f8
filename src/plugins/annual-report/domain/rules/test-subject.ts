/** For tests: a township's report of 2023 with tables of zeros, and paragraphs to read. */
import type { Finding, Section } from '../../shared/report';
import { fillTables } from '../assembly/tables';
import { formCells } from '../form/cells';
import { SECTIONS, type SectionId } from '../form/sections';
import type { Rule } from './rule';
import { readCells, type Cells } from './cells';
import { subjectOfTables, type OwnReport, type Subject } from './subject';

export const TOWNSHIP = { name: '某县青石镇人民政府', level: 'township' } as const;

/** Zeros but for the cells given by path. */
export function cellsOf(given: Readonly<Record<string, number>> = {}): Cells {
  const paths = formCells('2021').map(({ path }) => path);
  const amount = given['proactive.feesWanYuan'] ?? 0;
  return readCells(
    fillTables(paths, new Map([...Object.entries(given), ['proactive.feesWanYuan', amount * 1_000_000]])),
  );
}

export const paragraph = (text: string): Section['blocks'][number] => ({
  kind: 'paragraph',
  text,
  figures: [],
});

/** One section of the form with these paragraphs. */
export function sectionOf(id: SectionId, ...texts: string[]): Section {
  const heading = SECTIONS.find((section) => section.id === id)?.heading ?? '';
  return { id, heading, blocks: texts.map(paragraph) };
}

export const OWN: OwnReport = { oddities: [], drift: [], provisionalFrom: null };

export function subjectWith(
  extra: Partial<Subject> = {},
  cells: Readonly<Record<string, number>> = {},
): Subject {
  return subjectOfTables({ year: 2023, body: TOWNSHIP, tables: {} }, { cells: cellsOf(cells), ...extra });
}

/** What a rule finds: place, expected, actual. */
export const seen = (rule: Rule, subject: Subject): Pick<Finding, 'where' | 'expected' | 'actual'>[] =>
  rule.check(subject).map(({ where, expected, actual }) => ({ where, expected, actual }));
