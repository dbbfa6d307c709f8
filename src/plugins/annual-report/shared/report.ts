/**
 * The report as data, `gongkai.annual-report/1`: what the public interface serves, what an
 * edition seals and what every rendering starts from. The shape is fixed.
 */
import { z } from 'zod';
import { tables2019Schema, tables2021Schema } from './tables';

export const BODY_LEVELS = [
  'township',
  'subdistrict',
  'county',
  'city',
  'province',
  'department',
  'other',
] as const;

/** Where a figure stands in a paragraph's text; UTF-16 offsets, `end` exclusive. */
const boundFigure = z.object({ key: z.string(), start: z.number().int(), end: z.number().int() });

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), figures: z.array(boundFigure) }),
  z.object({ kind: z.literal('table'), table: z.enum(['proactive', 'applications', 'reviews']) }),
]);

const section = z.object({
  id: z.enum(['overview', 'proactive', 'applications', 'reviews', 'problems', 'other']),
  heading: z.string(),
  blocks: z.array(block),
});

/**
 * What a figure rests on where the registers alone did not give it: a number that another office
 * declared, or one that somebody put in the place of the computed one. Why is for the office only:
 * a published report says that a figure was overridden, not the reason.
 */
export const basisSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('declared'), source: z.string(), on: z.iso.date() }),
  z.object({
    kind: z.literal('overridden'),
    computed: z.number().nullable().optional(),
    reason: z.string().optional(),
  }),
]);

export const figureSchema = z.object({
  /** null: the question has no answer, for example a share of nothing. */
  value: z.number().nullable(),
  unit: z.string(),
  label: z.string(),
  /** Of a report from elsewhere: the cell that the prose speaks of. */
  claims: z.string().optional(),
  basis: basisSchema.optional(),
});

export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Path of the cell, figure or section. */
  where: z.string(),
  expected: z.union([z.number(), z.string(), z.null()]),
  actual: z.union([z.number(), z.string(), z.null()]),
  message: z.string(),
  fix: z.string(),
});

/** Where a report stands on its way; only a published one is ever public. */
export const EDITION_STATES = ['draft', 'submitted', 'approved', 'published'] as const;

export const editionSchema = z.object({
  number: z.number().int().positive(),
  state: z.enum(EDITION_STATES),
  publishedOn: z.iso.date().nullable(),
  /** The edition that this one corrects. */
  corrects: z.number().int().positive().nullable(),
  /** The public note of a correction. */
  note: z.string().nullable(),
  seal: z.string().nullable(),
});

const common = {
  schema: z.literal('gongkai.annual-report/1'),
  /** Printed on every page and file where it is set, for example 演示数据. */
  notice: z.string().optional(),
  year: z.number().int(),
  body: z.object({ name: z.string().min(1), code: z.string().nullable(), level: z.enum(BODY_LEVELS) }),
  title: z.string(),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  edition: editionSchema,
  preamble: z.array(z.string()),
  sections: z.array(section),
  figures: z.record(z.string(), figureSchema),
  findings: z.array(findingSchema),
};

/** The form of the report of 2021 and later: the one that is assembled here. */
export const report2021Schema = z.object({ ...common, form: z.literal('2021'), tables: tables2021Schema });
/** The form of the reports of 2019 and 2020: kept as history only. */
export const report2019Schema = z.object({ ...common, form: z.literal('2019'), tables: tables2019Schema });

export const reportSchema = z.discriminatedUnion('form', [report2021Schema, report2019Schema]);

export type BodyLevel = (typeof BODY_LEVELS)[number];
export type Report = z.infer<typeof reportSchema>;
export type Report2021 = z.infer<typeof report2021Schema>;
/** Which form a report follows, by the year of its first use. */
export type Form = Report['form'];
export type Section = z.infer<typeof section>;
export type Block = z.infer<typeof block>;
export type Figure = z.infer<typeof figureSchema>;
export type Basis = z.infer<typeof basisSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Edition = z.infer<typeof editionSchema>;
