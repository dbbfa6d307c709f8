import { isReason } from '../../../shared/reason';

/** What is lacking of a reason; nothing where it says something. */
export const lackingReason = (label: string, reason: string): string | undefined =>
  isReason(reason) ? undefined : `请写${label}，至少两个字。`;
