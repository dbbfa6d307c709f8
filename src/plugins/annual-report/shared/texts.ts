/** The texts of a year side by side, as the desk and the command show them. Nothing is copied by reading. */
import { z } from 'zod';
import { report2021Schema } from './report';

/** The five standard parts of 一、总体情况, in the order of the form (国办公开办函〔2021〕30号). */
export const PART_KEYS = ['proactive', 'applications', 'management', 'platforms', 'supervision'] as const;

/** Every text, in the order in which the report prints them. */
export const TEXT_KEYS = ['preamble', 'overview', ...PART_KEYS, 'problems', 'other'] as const;

/** Headings and paragraphs with their bound figures, as a report's section has them. */
const blocks = report2021Schema.shape.sections.element.shape.blocks;

const textSchema = z.object({
  key: z.enum(TEXT_KEYS),
  /** How the text is called, in Chinese. */
  name: z.string(),
  /** The heading that a part is printed under; null where it has none. */
  heading: z.string().nullable(),
  /** Liquid, as it was written: this year's own, the body's template's, the built-in. null: not written. */
  own: z.string().nullable(),
  template: z.string().nullable(),
  builtIn: z.string(),
  /** Which of them is printed this year. */
  source: z.enum(['year', 'template', 'builtIn']),
  /** What this year's report prints; empty where the text cannot be filled. */
  filled: blocks,
  /** What is wrong with the text, in Chinese. */
  fault: z.string().nullable(),
  /** What last year's report printed in this place; null where it is not known. */
  lastYear: blocks.nullable(),
  /** What the writer should know, in Chinese. */
  hint: z.string().nullable(),
});

export const textsSchema = z.object({
  year: z.number().int(),
  body: z.object({ name: z.string(), bodyCode: z.string() }),
  /** Last year's edition that `lastYear` quotes. */
  quotes: z.object({ year: z.number().int(), edition: z.number().int() }).nullable(),
  texts: z.array(textSchema),
});

export type TextOfYear = z.infer<typeof textSchema>;
export type TextsOfYear = z.infer<typeof textsSchema>;
