/** The lists of the page, in their order. */
export const TABS = ['review', 'emergencies', 'returned', 'lapsed', 'publish', 'schedules'] as const;
export type Tab = (typeof TABS)[number];
