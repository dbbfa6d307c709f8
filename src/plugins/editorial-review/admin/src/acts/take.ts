import { outcomeSchema, type Review } from '../../../shared/review';
import type { Finding } from '../../../shared/findings';
import type { Ask } from '../asking/use-act';

/** Takes a step of the review. @returns the findings in its way; none where it was taken */
export async function take(ask: Ask, review: Review, path: string, body?: object): Promise<Finding[]> {
  const { uid, documentId } = review;
  const outcome = outcomeSchema.parse(await ask({ uid, documentId, path, ...(body ? { body } : {}) }));
  return outcome.ok ? [] : outcome.findings;
}
