/** Whose words are printed: the year's own, else those of the body's template, else the built-in ones. */
import { DEFAULT_TEXTS, PART_HEADINGS } from './default-texts';
import { isPart, TEXT_NAMES, type BodyTemplate, type OwnTexts, type PartKey, type TextKey } from './texts';

/** `year`: the entry 年度报告; `template`: the body's 年度报告文字模板; `builtIn`: nobody has written any. */
export type TextSource = 'year' | 'template' | 'builtIn';

/** Where a person finds what a source holds. */
const SOURCE_NAMES: Readonly<Record<TextSource, string>> = {
  year: '本年的“年度报告”',
  template: '“年度报告文字模板”',
  builtIn: '内置文字',
};

export interface ChosenText {
  readonly source: TextSource;
  /** Liquid; blank where the part is left out. */
  readonly template: string;
  /** How an error names it to the person who wrote it. */
  readonly where: string;
}

const written = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

const named = (name: string, source: TextSource): string => `${name}（${SOURCE_NAMES[source]}）`;

/** The text of one key. A part that the body leaves out is left out unless the year has words of its own. */
export function chooseText(key: TextKey, own: OwnTexts, body: BodyTemplate): ChosenText {
  const ofYear = written(own[key]);
  const ofBody = isPart(key) && body.shown[key] === 'nothing' ? '' : written(body.texts[key]);
  const source = ofYear !== null ? 'year' : ofBody !== null ? 'template' : 'builtIn';
  const template = ofYear ?? ofBody ?? DEFAULT_TEXTS[key];
  return { source, template, where: named(TEXT_NAMES[key], source) };
}

/** The heading of a part; null where the body prints the part without one. */
export function chooseHeading(key: PartKey, body: BodyTemplate): ChosenText | null {
  if (body.shown[key] === 'textOnly') return null;
  const ofBody = written(body.headings[key]);
  const source = ofBody === null ? 'builtIn' : 'template';
  return { source, template: ofBody ?? PART_HEADINGS[key], where: named(`${TEXT_NAMES[key]}的标题`, source) };
}
