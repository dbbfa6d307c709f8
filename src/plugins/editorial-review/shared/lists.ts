/** The lists of the page 审核: what waits for whom. */
import { z } from 'zod';
import { GATES } from './gates';
import { ITEM_STATES } from './review';
import { listedScheduleSchema } from './schedules';

export const lineSchema = z.object({
  uid: z.string(),
  documentId: z.string(),
  title: z.string(),
  bodyCode: z.string(),
  state: z.enum(ITEM_STATES),
  isPublic: z.boolean(),
  /** Who submitted, sent back, edited or published it in an emergency, and when. */
  by: z.string(),
  at: z.string(),
  /** Remark of the submission, reason of the return or of the emergency publication. */
  text: z.string().nullable(),
  /** The gates that nobody has signed yet. */
  unsigned: z.array(z.enum(GATES)),
  /** The asking person wrote, edited or submitted it: she cannot sign it. */
  own: z.boolean(),
});
export type Line = z.infer<typeof lineSchema>;

/** Only what the asking person may read; newest first. */
export const listsSchema = z.object({
  /** Submitted, at least one gate unsigned. */
  toReview: z.array(lineSchema),
  /** Published in an emergency and not reviewed since. */
  emergencies: z.array(lineSchema),
  /** Sent back and not submitted again since. */
  returned: z.array(lineSchema),
  /** Submitted or approved, edited since and not submitted again: by who edited it. */
  lapsed: z.array(lineSchema),
  /** Every gate signed, not published yet. */
  toPublish: z.array(lineSchema),
  /** Set for a minute, or failed at it. */
  schedules: z.array(listedScheduleSchema),
});
export type Lists = z.infer<typeof listsSchema>;
