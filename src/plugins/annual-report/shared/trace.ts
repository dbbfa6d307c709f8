/** The rows behind a figure, as the panel and the command show them. */
import { z } from 'zod';

/** Fields of traced rows that are amounts, kept in 分. */
export const AMOUNT_FIELDS: ReadonlySet<string> = new Set(['feeReceived', 'amount']);

const tracedRow = z.object({
  register: z.string(),
  documentId: z.string(),
  /** Fields by name; amounts in 分, as they are kept. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

export const traceSchema = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  /** The figure's answer in that unit, as the report tells it. */
  answer: z.number().nullable(),
  total: z.number().int(),
  rows: z.array(tracedRow),
});

export type TracedRow = z.infer<typeof tracedRow>;
export type Trace = z.infer<typeof traceSchema>;
