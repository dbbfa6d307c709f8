/** The registers by the names that commands, addresses and files use. */
export const REGISTER_NAMES = [
  'items',
  'applications',
  'reviews',
  'documents',
  'tallies',
  'proposals',
  'events',
  'declared',
  'wordings',
] as const;

export type RegisterName = (typeof REGISTER_NAMES)[number];
