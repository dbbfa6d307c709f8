/** The text of a report from elsewhere, as far as it can be read. */
import { z } from 'zod';
import type { Block, Section } from '../../shared/report';
import { SECTIONS } from '../form/sections';
import { isMapping, type Mapping } from './envelope';
import type { Remarks } from './remarks';

const MOST_SECTIONS = 100;
const MOST_BLOCKS = 2_000;

const binding = z
  .object({ key: z.string(), start: z.number().int().nonnegative(), end: z.number().int().positive() })
  .refine(({ start, end }) => start < end);
const table = z.enum(['proactive', 'applications', 'reviews']);

/** Takes what can be read, in order, and remarks what cannot. */
export function readSections(value: unknown, remarks: Remarks): Section[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    remarks.leftOut('sections', '不是一个列表');
    return [];
  }
  return few(value, MOST_SECTIONS, 'sections', remarks).flatMap((each, index): Section[] => {
    const where = `sections.${index}`;
    const known = isMapping(each) ? sectionOf(each) : undefined;
    if (!isMapping(each) || !known) {
      remarks.leftOut(where, '认不出是六个部分中的哪一个');
      return [];
    }
    const heading = typeof each.heading === 'string' ? each.heading : known.heading;
    return [{ id: known.id, heading, blocks: readBlocks(each.blocks, `${where}.blocks`, remarks) }];
  });
}

/** By its id, else by the number of its heading: 五、…. */
function sectionOf({ id, heading }: Mapping): (typeof SECTIONS)[number] | undefined {
  return SECTIONS.find(
    (each) =>
      each.id === id ||
      (id === undefined && typeof heading === 'string' && heading.startsWith(each.heading.slice(0, 2))),
  );
}

function readBlocks(value: unknown, where: string, remarks: Remarks): Block[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    remarks.leftOut(where, '不是一个列表');
    return [];
  }
  return few(value, MOST_BLOCKS, where, remarks).flatMap((each, index): Block[] => {
    const block = readBlock(each, `${where}.${index}`, remarks);
    if (!block) remarks.leftOut(`${where}.${index}`, '不是标题、段落或表格');
    return block ? [block] : [];
  });
}

function readBlock(value: unknown, where: string, remarks: Remarks): Block | null {
  if (typeof value === 'string') return { kind: 'paragraph', text: value, figures: [] };
  if (!isMapping(value)) return null;
  const { kind, text } = value;
  if (kind === 'table') {
    const which = table.safeParse(value.table);
    return which.success ? { kind, table: which.data } : null;
  }
  if (typeof text !== 'string') return null;
  if (kind === 'heading') return { kind, text };
  if (kind !== 'paragraph' && kind !== undefined) return null;
  return { kind: 'paragraph', text, figures: readBindings(value.figures, text, `${where}.figures`, remarks) };
}

function readBindings(value: unknown, text: string, where: string, remarks: Remarks) {
  if (value === undefined || value === null) return [];
  const read = z.array(binding).max(MOST_BLOCKS).safeParse(value);
  if (read.success && read.data.every(({ end }) => end <= text.length)) return read.data;
  remarks.leftOut(where, '没有指对文字的位置');
  return [];
}

function few(list: readonly unknown[], most: number, where: string, remarks: Remarks): readonly unknown[] {
  if (list.length <= most) return list;
  remarks.note(where, `${where} 有 ${list.length} 项，只读了前 ${most} 项。`);
  return list.slice(0, most);
}

const order = ({ id }: Pick<Section, 'id'>): number => SECTIONS.findIndex((each) => each.id === id);

/** The same sections with each of the three tables in its place, if it is nowhere: tables were often pictures. */
export function withTables(given: readonly Section[]): Section[] {
  const there = new Set(
    given.flatMap(({ blocks }) => blocks.flatMap((each) => (each.kind === 'table' ? [each.table] : []))),
  );
  const missing = table.options.filter((id) => !there.has(id));
  const completed = given.map((section): Section => {
    const own = missing.find((id) => id === section.id);
    return own ? { ...section, blocks: [...section.blocks, { kind: 'table', table: own }] } : section;
  });
  const added = SECTIONS.filter(({ id }) => !given.some((section) => section.id === id)).flatMap(
    (section): Section[] => {
      const own = missing.find((id) => id === section.id);
      if (own) return [{ ...section, blocks: [{ kind: 'table', table: own }] }];
      return given.length === 0 ? [{ ...section, blocks: [] }] : [];
    },
  );
  return added.length === 0 ? completed : [...completed, ...added].sort((a, b) => order(a) - order(b));
}
