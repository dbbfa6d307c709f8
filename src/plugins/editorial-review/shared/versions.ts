/** The versions of an item, as the panel asks for them and is answered. */
import { z } from 'zod';

export const versionSchema = z.object({
  number: z.number().int(),
  /** ISO 8601 with +08:00. */
  at: z.string(),
  by: z.string(),
  /** What the draft says now. */
  isDraft: z.boolean(),
  /** What the public reads now. */
  isPublic: z.boolean(),
});
export const versionsSchema = z.object({ versions: z.array(versionSchema) });
export type VersionView = z.infer<typeof versionSchema>;

/** One field of a version, in words. */
export const fieldSchema = z.object({ field: z.string(), label: z.string(), text: z.string().nullable() });

/** Two versions side by side: what is the same, gone, and new, piece by piece. */
export const comparisonSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      pieces: z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** One version, field by field; empty fields are left out. */
export const versionContentSchema = z.object({
  version: versionSchema,
  fields: z.array(fieldSchema),
});
export type VersionContent = z.infer<typeof versionContentSchema>;

/** An old version is the draft again. */
export const restoredSchema = z.object({
  /** Number of the draft's version now. */
  version: z.number().int(),
  /** What could not be brought back as it was, in a sentence each. */
  notes: z.array(z.string()),
});
export type Restored = z.infer<typeof restoredSchema>;
