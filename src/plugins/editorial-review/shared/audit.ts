/** 留痕 as people ask for it: looked through, proven, exported. */
import { z } from 'zod';
import type { Reach } from './bodies';
import { ACT_NAMES, trailRowSchema, type ActName } from './trail';

const day = z.iso.date('日期写成 2026-01-31');
const words = z.string().trim().max(200);
const acts = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(ACT_NAMES as [ActName, ...ActName[]], '没有这种操作')));

/** What of the trail is wanted; what is not named is not limited. */
export const trailFilter = z.strictObject({
  /** Acts by name, with commas between them. */
  act: acts.optional(),
  /** Part of a person's name. */
  person: words.optional(),
  /** A content type's uid, `report`, `account` …; and an id in it. */
  type: words.optional(),
  id: words.optional(),
  body: words.optional(),
  /** Days in Asia/Shanghai, both included. */
  from: day.optional(),
  until: day.optional(),
  /** Part of the title of what was acted on. */
  text: words.optional(),
});
export type TrailFilter = z.infer<typeof trailFilter>;

export const trailQuery = trailFilter.extend({
  /** Only rows before that number: where the page before ended. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TrailQuery = z.infer<typeof trailQuery>;

/** A row with what a person reads of it. */
export const trailLine = trailRowSchema.extend({
  /** What was done: 发布, 定时没有做成 … */
  did: z.string(),
  /** What was acted on: 工作动态《标题》, 账号（王芳） … */
  what: z.string(),
  /** The details, one sentence each. */
  words: z.array(z.string()),
});
export type TrailLine = z.infer<typeof trailLine>;

/** Newest first. */
export const trailPage = z.object({
  rows: z.array(trailLine),
  /** To ask for the next page with; null at the end. */
  next: z.number().int().nullable(),
});
export type TrailPage = z.infer<typeof trailPage>;

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const PROBLEM_CODES = [
  'CHAIN_BROKEN',
  'END_CUT',
  'END_REPLACED',
  'KEY_UNKNOWN',
  'HEAD_CHANGED',
  'HEAD_MISSING',
  'NOT_AS_NOTED',
  'PROTECTION_OFF',
  'VERSION_CHANGED',
  'VERSION_MISSING',
  'PUBLIC_WITHOUT_RELEASE',
] as const;

const noteSchema = z.object({
  code: z.enum(['ANCHOR', 'ADOPTED', 'PROTECTION_RESTORED', 'SIGNED_AFTER_FOREIGN_PASSWORD']),
  sentence: z.string(),
});
export type TrailNote = z.infer<typeof noteSchema>;

const problemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  /** Number and time of the first row concerned. */
  seq: z.number().int().nullable(),
  at: z.string().nullable(),
  sentence: z.string(),
});
export type TrailProblem = z.infer<typeof problemSchema>;

/** Whether the trail is what was written, and if not, what is the first thing wrong of each kind. */
export const verdictSchema = z.object({
  sound: z.boolean(),
  /** How many rows are as they were written, from the first on. */
  rows: z.number().int(),
  until: z.string().nullable(),
  problems: z.array(problemSchema),
  /** What a person should know and what is no break of the chain. */
  notes: z.array(noteSchema),
  /** All of it in one sentence. */
  sentence: z.string(),
  /** The last row's number and link, to be noted outside of this machine; null where there is none or rows are broken. */
  end: z.string().nullable(),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** A row as it was noted outside: `52-0123456789abcdef`, its number and the first of its link. */
export const noted = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,14}-[0-9a-f]{16}$/i, '记下的末尾写成 52-0123456789abcdef')
  .transform((text) => {
    const [seq, start = ''] = text.split('-');
    return { seq: Number(seq), start: start.toLowerCase() };
  });
export type Noted = z.infer<typeof noted>;

/** `strapi.plugin('editorial-review').service('audit')` */
export interface AuditService {
  list(query: TrailQuery, bodies?: Reach): Promise<TrailPage>;
  /** All wanted rows, oldest first, as a file; the export is itself put on record. */
  export(filter: TrailFilter, format: ExportFormat, bodies?: Reach): Promise<Uint8Array>;
  /**
   * @param against what `end` said before, as it was noted: the trail must still go through it
   * @param bodies whose items are named; of others only how many there are
   */
  verify(against?: Noted, bodies?: Reach): Promise<Verdict>;
  /**
   * Goes on after rows at the end were lost with the restore of an older backup, or where this machine never knew the
   * end: says on record which, and why.
   * @throws Refused NOTHING_MISSING, CHAIN_BROKEN
   */
  anchor(reason: string): Promise<Verdict>;
}
