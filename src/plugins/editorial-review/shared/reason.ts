/** What counts as a reason: it stays on record, and full stops explain nothing. */

/** At least two letters or characters, wherever they stand. */
export const isReason = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= 2;
