/** The rows behind a figure, as the panel and the command show them. */
import { z } from 'zod';
import { basisSchema } from './report';

/** Fields of traced rows that are amounts, kept in 分. */
export const AMOUNT_FIELDS: ReadonlySet<string> = new Set(['feeReceived', 'amount']);

const tracedRow = z.object({
  register: z.string(),
  documentId: z.string(),
  /** Fields by name; amounts in 分, as they are kept. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** A number that somebody entered in the place of what a register gives. */
const tracedEntry = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  /** The entry in 外来数字和核定数字登记. */
  documentId: z.string(),
  basis: basisSchema,
});

export const traceSchema = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  /** The figure's answer in that unit, as the report tells it. */
  answer: z.number().nullable(),
  /** What the figure rests on where the registers alone did not give it. */
  basis: basisSchema.optional(),
  /** What was entered for it, or for its parts. */
  entries: z.array(tracedEntry),
  total: z.number().int(),
  rows: z.array(tracedRow),
});

export type TracedRow = z.infer<typeof tracedRow>;
export type Trace = z.infer<typeof traceSchema>;
