/** The texts of a report that people may write, by the names of the fields that hold them. */

import { PART_KEYS, type TEXT_KEYS } from '../../shared/texts';

export { PART_KEYS, TEXT_KEYS } from '../../shared/texts';

export type PartKey = (typeof PART_KEYS)[number];
export type TextKey = (typeof TEXT_KEYS)[number];

export const isPart = (key: TextKey): key is PartKey => (PART_KEYS as readonly string[]).includes(key);

/** What has been written for one year, or for every year; a text that is absent or blank is not written. */
export type OwnTexts = Readonly<Partial<Record<TextKey, string | null>>>;

/** What of a part is printed: all of it, its text without a heading, or nothing. */
export type PartShown = 'whole' | 'textOnly' | 'nothing';

/** A body's own template: the texts of every year, and the headings of the five parts. */
export interface BodyTemplate {
  readonly texts: OwnTexts;
  readonly headings: Readonly<Partial<Record<PartKey, string | null>>>;
  readonly shown: Readonly<Partial<Record<PartKey, PartShown>>>;
}

export const NO_TEMPLATE: BodyTemplate = { texts: {}, headings: {}, shown: {} };

/** How each text is called where people write or mend it. */
export const TEXT_NAMES: Readonly<Record<TextKey, string>> = {
  preamble: '引言',
  overview: '一、总体情况（开头）',
  proactive: '主动公开方面',
  applications: '依申请公开工作方面',
  management: '政府信息管理方面',
  platforms: '平台建设方面',
  supervision: '监督保障方面',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};
