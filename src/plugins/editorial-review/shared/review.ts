/** The review of an item as the panel and the command ask for it and are answered. */
import { z } from 'zod';
import { findingSchema, overrideSchema } from './findings';
import { GATES } from './gates';
import { isReason } from './reason';
import { scheduleSchema } from './schedules';

/**
 * Where the draft stands. `published`: what the draft says is what the public reads. Whether anything of the
 * item is public is another question (`isPublic`): a changed draft of a public item is reviewed anew.
 */
export const ITEM_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const STATE_LABELS: Readonly<Record<ItemState, string>> = {
  draft: '草稿',
  submitted: '待审',
  returned: '退回',
  approved: '通过',
  published: '已发布',
};

const text = z.string().trim().max(2_000);
/** Fingerprint of the version that the person has before her: if it has changed, she is told instead. */
const seen = z.string().max(100);

export const submitRequest = z.strictObject({
  remark: text.optional(),
  overrides: z.array(overrideSchema).max(2_000).optional(),
});
export const signRequest = z.strictObject({ gate: z.enum(GATES), remark: text.optional(), seen });
export const returnRequest = z.strictObject({
  reason: text.refine(isReason, '请写明退回的理由，至少两个字'),
  seen,
});
export const reasonRequest = z.strictObject({ reason: text.refine(isReason, '请写明理由，至少两个字') });
export type SubmitRequest = z.infer<typeof submitRequest>;
export type SignRequest = z.infer<typeof signRequest>;
export type ReturnRequest = z.infer<typeof returnRequest>;

const signed = z.object({ by: z.string(), at: z.string(), remark: z.string().nullable() });
/** The three gates; null where one is not signed yet. */
export const signaturesSchema = z.object({
  political: signed.nullable(),
  secrecy: signed.nullable(),
  procedure: signed.nullable(),
});
export type Signatures = z.infer<typeof signaturesSchema>;

/** A warning that was let stand, in words, with the reason that was given. */
export const toleratedSchema = z.object({ finding: z.string(), reason: z.string() });
export type Tolerated = z.infer<typeof toleratedSchema>;

/** An emergency publication that nobody else has reviewed yet. */
const emergencySchema = z.object({
  by: z.string(),
  at: z.string(),
  reason: z.string(),
  fingerprint: z.string(),
  signatures: signaturesSchema,
  /** The gates that she may sign of it now, also while a newer version is under review. */
  gates: z.array(z.enum(GATES)),
  tolerated: z.array(toleratedSchema),
  /** Earlier emergency publications of the item that nobody reviewed: who signs this one answers for them too. */
  earlier: z.array(
    z.object({ by: z.string(), at: z.string(), reason: z.string(), version: z.number().int().nullable() }),
  ),
});

/** What the person may do with the item now; a button for each. */
export const ITEM_ACTS = [
  'submit',
  'sign',
  'return',
  'publish',
  'emergency',
  'withdraw',
  'schedule',
] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

export const reviewSchema = z.object({
  uid: z.string(),
  documentId: z.string(),
  title: z.string(),
  bodyCode: z.string(),
  state: z.enum(ITEM_STATES),
  isPublic: z.boolean(),
  /** Of the draft as it is saved now. */
  fingerprint: z.string(),
  /** Number of that version. */
  version: z.number().int(),
  submitted: z
    .object({
      by: z.string(),
      at: z.string(),
      remark: z.string().nullable(),
      tolerated: z.array(toleratedSchema),
    })
    .nullable(),
  /** Of what was submitted. */
  signatures: signaturesSchema,
  /** Why it was sent back last, while that is still to be answered. */
  returned: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  emergency: emergencySchema.nullable(),
  /** The edit that took a submission or an approval away, until it is submitted anew. */
  lapsed: z.object({ from: z.enum(['submitted', 'approved']), by: z.string(), at: z.string() }).nullable(),
  /** Who took it out of the public last and why, while it is not public; the reason is empty where none is on record. */
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** Who answered for what is public now; null where nobody has: 补录, an emergency, nothing public. */
  release: z.object({ by: z.string(), at: z.string(), signatures: signaturesSchema }).nullable(),
  schedules: z.array(scheduleSchema),
  /** The acts that the asking person may take now; of the others, why not, in one sentence each. */
  can: z.array(z.enum(ITEM_ACTS)),
  /** The gates that she may sign now. */
  gates: z.array(z.enum(GATES)),
  cannot: z.partialRecord(z.enum(ITEM_ACTS), z.string()),
});
export type Review = z.infer<typeof reviewSchema>;

/** The answer to an act: where the item stands now, or the findings that stand in the way. */
export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), review: reviewSchema }),
  z.object({ ok: z.literal(false), findings: z.array(findingSchema) }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;
