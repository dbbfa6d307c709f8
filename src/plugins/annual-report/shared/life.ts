/** The steps of a report's life as the panel and the command ask for them and are answered. */
import { z } from 'zod';
import { GATES } from '../../editorial-review/shared/gates';
import { signaturesSchema } from '../../editorial-review/shared/review';
import { findingSchema } from './report';

export const STATES = ['draft', 'submitted', 'approved', 'published', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

export const STEP_NAMES = [
  'submit',
  'sign',
  'return',
  'approve',
  'publish',
  'withdraw',
  'correct',
  'abandon',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

const remark = z.string().max(2_000);

/** What a step may be told. */
export const stepRequestSchema = z.strictObject({
  /** Why warnings are accepted; kept with the edition, never public. */
  reason: z.string().max(5_000).optional(),
  /** The reason of a return, or the public explanation of a withdrawal or correction. */
  text: z.string().max(5_000).optional(),
  /** The edition to withdraw; absent: the latest that is published. */
  edition: z.number().int().positive().optional(),
  /** Fingerprint of the report that the person has before her. */
  seen: z.string().max(100).optional(),
  /** The gate to sign, and what the one who signs has to remark. */
  gate: z.enum(GATES).optional(),
  remark: remark.optional(),
  /** Gates to sign, each with a remark that may be empty: several at once, or together with the approval. */
  gates: z.partialRecord(z.enum(GATES), remark).optional(),
});

/** At the panel, who signs says what she has before her. */
export const signRequestSchema = stepRequestSchema.required({ seen: true });

const takenStep = z.object({
  number: z.number().int(),
  step: z.enum(STEP_NAMES),
  by: z.string(),
  /** ISO 8601 with +08:00. */
  at: z.string(),
  text: z.string().nullable(),
  reason: z.string().nullable(),
  /** Of a signature. */
  gate: z.enum(GATES).nullable(),
});

export const standingSchema = z.object({
  number: z.number().int(),
  state: z.enum(STATES),
  corrects: z.number().int().nullable(),
  note: z.string().nullable(),
  /** Editions that the public can read. */
  published: z.array(z.number().int()),
  /** Steps that can be taken now, whoever takes them. */
  possible: z.array(z.enum(STEP_NAMES)),
  /** Of what was submitted last, until it is sent back. */
  signatures: signaturesSchema,
  steps: z.array(takenStep),
});

/** What became of a step: where the report stands now, or the findings that stood in the way. */
export const stepOutcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), standing: standingSchema }),
  z.object({ ok: z.literal(false), findings: z.array(findingSchema) }),
]);

export type StepRequest = z.infer<typeof stepRequestSchema>;
export type StandingView = z.infer<typeof standingSchema>;
export type StepOutcomeView = z.infer<typeof stepOutcomeSchema>;
