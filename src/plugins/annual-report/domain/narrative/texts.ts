/** The texts of a report that people may write, by the names of the 年度报告 fields. */
export const TEXT_KEYS = [
  'overview',
  'proactive',
  'applications',
  'management',
  'platforms',
  'supervision',
  'problems',
  'other',
] as const;

export type TextKey = (typeof TEXT_KEYS)[number];

/** What has been written for one year; a text that is absent or blank takes the default. */
export type OwnTexts = Readonly<Partial<Record<TextKey, string | null>>>;
