/**
 * The report as data, `gongkai.annual-report/1`: what the public interface serves, what an
 * edition seals and what every rendering starts from. The shape is fixed.
 */
import { z } from 'zod';

/** A count of things: an integer of zero or more. */
const count = z.number().int().nonnegative();

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

const documentCounts = z.object({ issued: count, repealed: count, inForce: count });

const applicantCounts = z.object({
  naturalPerson: count,
  business: count,
  research: count,
  publicWelfare: count,
  legalService: count,
  other: count,
  total: count,
});

const reviewCounts = z.object({
  upheld: count,
  corrected: count,
  other: count,
  pending: count,
  total: count,
});

export const tablesSchema = z.object({
  proactive: z.object({
    rules: documentCounts,
    normativeDocuments: documentCounts,
    licences: count,
    penalties: count,
    coercion: count,
    /** 万元, a decimal without trailing zeros. */
    feesWanYuan: z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/),
  }),
  applications: z.object({
    newReceived: applicantCounts,
    carriedIn: applicantCounts,
    result: z.object({
      granted: applicantCounts,
      partlyGranted: applicantCounts,
      denied: z.object({
        stateSecret: applicantCounts,
        otherLawProhibits: applicantCounts,
        threeSecuritiesOneStability: applicantCounts,
        thirdPartyRights: applicantCounts,
        internalAffairs: applicantCounts,
        processInformation: applicantCounts,
        enforcementFile: applicantCounts,
        administrativeQuery: applicantCounts,
      }),
      unavailable: z.object({
        notHeld: applicantCounts,
        mustBeCreated: applicantCounts,
        unclearAfterCorrection: applicantCounts,
      }),
      notProcessed: z.object({
        petition: applicantCounts,
        repeat: applicantCounts,
        publication: applicantCounts,
        massRepeated: applicantCounts,
        confirmOrReissue: applicantCounts,
      }),
      other: z.object({
        correctionOverdue: applicantCounts,
        feeOverdue: applicantCounts,
        other: applicantCounts,
      }),
      total: applicantCounts,
    }),
    carriedOut: applicantCounts,
  }),
  reviews: reviewCounts,
  litigation: z.object({ direct: reviewCounts, afterReview: reviewCounts }),
});

export const figureSchema = z.object({
  /** null: the question has no answer, for example a share of nothing. */
  value: z.number().nullable(),
  unit: z.string(),
  label: z.string(),
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

export const editionSchema = z.object({
  number: z.number().int().positive(),
  state: z.enum(['draft', 'published']),
  publishedOn: z.iso.date().nullable(),
  corrects: z.number().int().positive().nullable(),
  note: z.string().nullable(),
  seal: z.string().nullable(),
});

export const reportSchema = z.object({
  schema: z.literal('gongkai.annual-report/1'),
  form: z.literal('2021'),
  /** Printed on every page and file where it is set, for example 演示数据. */
  notice: z.string().optional(),
  year: z.number().int(),
  body: z.object({ name: z.string().min(1), code: z.string().nullable(), level: z.enum(BODY_LEVELS) }),
  title: z.string(),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  edition: editionSchema,
  preamble: z.array(z.string()),
  sections: z.array(section),
  tables: tablesSchema,
  figures: z.record(z.string(), figureSchema),
  findings: z.array(findingSchema),
});

export type BodyLevel = (typeof BODY_LEVELS)[number];
export type Report = z.infer<typeof reportSchema>;
export type Section = z.infer<typeof section>;
export type Block = z.infer<typeof block>;
export type Tables = z.infer<typeof tablesSchema>;
export type ApplicantCounts = z.infer<typeof applicantCounts>;
export type ReviewCounts = z.infer<typeof reviewCounts>;
export type Figure = z.infer<typeof figureSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Edition = z.infer<typeof editionSchema>;
