import { z } from 'zod';

/** A register that can be imported, with what each column of its file holds. */
const register = z.object({
  name: z.string(),
  title: z.string(),
  headers: z.array(z.object({ header: z.string(), required: z.boolean(), help: z.string().nullish() })),
});
export type Register = z.infer<typeof register>;
export const registerList = z.object({ data: z.array(register) });

const problem = z.object({
  line: z.number().nullish(),
  column: z.string().nullish(),
  value: z.string().nullish(),
  code: z.string(),
  message: z.string(),
});
export type Problem = z.infer<typeof problem>;

/** How an import ended: written (or, tried, could be written), or refused with every problem named. */
export const importOutcome = z.union([
  z.object({
    ok: z.literal(true),
    rows: z.number(),
    created: z.number(),
    updated: z.number(),
    skipped: z.number(),
    notes: z.array(z.unknown()).default([]),
  }),
  z.object({
    ok: z.literal(false),
    problems: z.array(problem),
    more: z.union([z.number(), z.boolean()]).nullish(),
  }),
]);
export type ImportOutcome = z.infer<typeof importOutcome>;

/** The CMS's own way of saying no (no right, file too large …). */
export const cmsError = z.object({ error: z.object({ status: z.number(), message: z.string() }) });
