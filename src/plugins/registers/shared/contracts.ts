/** What the panel and the server say to one another about registers. */
import { z } from 'zod';
import { REGISTER_NAMES } from './register-names';

export const registerName = z.enum(REGISTER_NAMES);

/** GET /registers */
export const registerList = z.object({
  data: z.array(
    z.object({
      name: registerName,
      title: z.string(),
      headers: z.array(z.object({ header: z.string(), required: z.boolean(), help: z.string() })),
      /** Whether the person asking may import into it. */
      mayImport: z.boolean(),
      /** Whether what is on it can be had as a workbook that imports again. */
      mayExport: z.boolean(),
    }),
  ),
});
export type RegisterList = z.infer<typeof registerList>;

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('false')
  .transform((value) => value === 'true' || value === '1' || value === '');

/** The query of POST /registers/:register/import; the file is the multipart field `file`. */
export const importQuery = z.object({
  dryRun: flag,
  update: flag,
  /** Past publications: what the checks warn of has been looked through, and stands. */
  accept: flag,
  body: z.string().trim().max(100).optional(),
  /** An id made by the caller, by which GET /registers/imports/:id tells how far the import is. */
  progress: z
    .string()
    .regex(/^[\w-]{8,64}$/u)
    .optional(),
});

export const problem = z.object({
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

export const importResult = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    register: registerName,
    body: z.object({ name: z.string(), bodyCode: z.string() }),
    dryRun: z.boolean(),
    rows: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    skipped: z.number().int(),
    notes: z.array(z.string()),
  }),
  z.object({
    ok: z.literal(false),
    register: z.string(),
    problems: z.array(problem),
    more: z.number().int(),
  }),
]);
/** POST /registers/:register/import answers `{ data: … }`, with status 200 for both: the file was judged. */
export const importResponse = z.object({ data: importResult });
export type ImportAnswer = z.infer<typeof importResult>;

/** GET /registers/imports/:id */
export const importProgress = z.object({
  data: z.object({
    phase: z.enum(['read', 'write']),
    done: z.number().int(),
    total: z.number().int().nullable(),
  }),
});
export type ImportProgress = z.infer<typeof importProgress>;
