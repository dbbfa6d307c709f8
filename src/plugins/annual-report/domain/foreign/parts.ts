/** The small optional parts of a report from elsewhere: what cannot be read is remarked and left out. */
import { z } from 'zod';
import { editionSchema, figureSchema, type Edition, type Figure } from '../../shared/report';
import { isMapping } from './envelope';
import type { Remarks } from './remarks';

const MOST_FIGURES = 5_000;
const MOST_LETTERS = 500;
/** No year of a report has more editions. */
const MOST_EDITIONS = 9_999;

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** @returns null where it is absent or no text */
export function readText(value: unknown, where: string, remarks: Remarks): string | null {
  if (isAbsent(value)) return null;
  if (typeof value === 'string' && value.length <= MOST_LETTERS) return value;
  remarks.leftOut(where, typeof value === 'string' ? `超过 ${MOST_LETTERS} 字` : '不是文字');
  return null;
}

/** As stated, be the days possible or not: that is for the rules to say. */
export function readPeriod(value: unknown, remarks: Remarks): { from: string; to: string } | null {
  if (isAbsent(value)) return null;
  const read = z.object({ from: z.string().max(40), to: z.string().max(40) }).safeParse(value);
  if (read.success) return read.data;
  remarks.leftOut('period', '应写明起止日期 from 和 to');
  return null;
}

export function readPreamble(value: unknown, remarks: Remarks): string[] {
  if (isAbsent(value)) return [];
  if (typeof value === 'string') return [value];
  const read = z.array(z.string()).max(1_000).safeParse(value);
  if (read.success) return read.data;
  remarks.leftOut('preamble', '不是若干段文字');
  return [];
}

const EDITION: Edition = {
  number: 1,
  state: 'published',
  publishedOn: null,
  corrects: null,
  note: null,
  seal: null,
};

const editionNumber = z.number().int().min(1).max(MOST_EDITIONS);
const foreignEdition = editionSchema
  .extend({ number: editionNumber, corrects: editionNumber.nullable() })
  .partial();

export function readEdition(value: unknown, remarks: Remarks): Edition {
  if (isAbsent(value)) return EDITION;
  const read = foreignEdition.safeParse(value);
  if (!read.success) {
    const part = String(read.error.issues[0]?.path[0] ?? '');
    const wanted =
      part === 'number' || part === 'corrects' ? `应为 1 至 ${MOST_EDITIONS} 的整数` : '不合规定';
    remarks.leftOut('edition', `的 ${part} ${wanted}`);
  }
  return { ...EDITION, ...(read.success ? read.data : {}) };
}

const foreignFigure = figureSchema.partial({ unit: true, label: true });

export function readFigures(
  value: unknown,
  cells: ReadonlySet<string>,
  remarks: Remarks,
): Record<string, Figure> {
  if (isAbsent(value)) return {};
  if (!isMapping(value) || Object.keys(value).length > MOST_FIGURES) {
    remarks.leftOut('figures', isMapping(value) ? '太多' : '不是一组有名字的数字');
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, Figure][] => {
      const read = foreignFigure.safeParse(each);
      if (!read.success || key === '__proto__') {
        remarks.leftOut(`figures.${key.slice(0, 60)}`, '不是一个数字');
        return [];
      }
      const { claims } = read.data;
      if (claims !== undefined && !cells.has(claims)) {
        remarks.note(
          `figures.${key}.claims`,
          `figures.${key}.claims 所指的格子“${claims.slice(0, 80)}”不在表格里，没有核对。`,
        );
      }
      return [[key, { ...read.data, unit: read.data.unit ?? '', label: read.data.label ?? key }]];
    }),
  );
}
