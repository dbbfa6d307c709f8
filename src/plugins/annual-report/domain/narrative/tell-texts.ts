/** Every text of a year with what it may come from, and last year's beside it. */
import type { Report } from '../../shared/report';
import type { TextOfYear } from '../../shared/texts';
import { chooseHeading, chooseText } from './choose-text';
import { DEFAULT_TEXTS } from './default-texts';
import type { Vocabulary } from './engine';
import { printedTexts } from './printed-texts';
import { writeText } from './prose';
import { TemplateError } from './template-error';
import { isPart, TEXT_KEYS, TEXT_NAMES, type BodyTemplate, type OwnTexts, type TextKey } from './texts';

const WRITE_PROBLEMS = '每年的问题和改进情况不同，请如实写本年的，不要沿用模板或上年的文字。';

/** Which problems were met cannot be the same every year. */
const hintFor = (key: TextKey, source: TextOfYear['source']): string | null =>
  key === 'problems' && source !== 'year' ? WRITE_PROBLEMS : null;

function filled(
  key: TextKey,
  own: OwnTexts,
  body: BodyTemplate,
  vocabulary: Vocabulary,
): Pick<TextOfYear, 'filled' | 'fault'> {
  try {
    return { filled: writeText(key, own, body, vocabulary), fault: null };
  } catch (error) {
    if (error instanceof TemplateError) return { filled: [], fault: error.message };
    throw error;
  }
}

/** A heading as it is printed, or as it was written where it could not be filled. */
function headingOf(key: TextKey, body: BodyTemplate, blocks: TextOfYear['filled']): string | null {
  const [first] = blocks;
  if (!isPart(key)) return null;
  if (first?.kind === 'heading') return first.text;
  return blocks.length > 0 ? null : (chooseHeading(key, body)?.template ?? null);
}

/** @param lastYear last year's report as it was published; null where there is none */
export function tellTexts(
  own: OwnTexts,
  body: BodyTemplate,
  vocabulary: Vocabulary,
  lastYear: Report | null,
): TextOfYear[] {
  const printed = lastYear ? printedTexts(lastYear) : new Map<TextKey, never>();
  return TEXT_KEYS.map((key): TextOfYear => {
    const { source } = chooseText(key, own, body);
    const written = filled(key, own, body, vocabulary);
    return {
      key,
      name: TEXT_NAMES[key],
      heading: headingOf(key, body, written.filled),
      own: own[key]?.trim() ? own[key] : null,
      template: body.texts[key]?.trim() ? body.texts[key] : null,
      builtIn: DEFAULT_TEXTS[key],
      source,
      ...written,
      lastYear: printed.get(key) ?? null,
      hint: hintFor(key, source),
    };
  });
}
