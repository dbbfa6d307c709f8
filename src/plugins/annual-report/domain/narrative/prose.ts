/** The report's prose: lead-in and the blocks of sections one, five and six. */
import type { Block } from '../../shared/report';
import { chooseHeading, chooseText, type ChosenText } from './choose-text';
import { fillTemplate, type Vocabulary } from './engine';
import type { BoundText } from './marks';
import { TemplateError, type TextFault } from './template-error';
import { isPart, NO_TEMPLATE, TEXT_KEYS, type BodyTemplate, type OwnTexts, type TextKey } from './texts';

/** A line that is only a numbered title is a heading: 「（一）政府信息公开收费方面」, 「1.主动公开方面。」. */
const TITLE_LINE =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))(?:[^。；：，！？]{1,24}|[^。；：，！？]{1,22}方面。)$/;

function blockOf({ text, figures }: BoundText): Block {
  return figures.length === 0 && TITLE_LINE.test(text)
    ? { kind: 'heading', text }
    : { kind: 'paragraph', text, figures: [...figures] };
}

export interface Prose {
  readonly preamble: readonly string[];
  readonly overview: Block[];
  readonly problems: Block[];
  readonly other: Block[];
}

const fill = (chosen: ChosenText, vocabulary: Vocabulary): BoundText[] =>
  fillTemplate(chosen.where, chosen.template, vocabulary);

function headingOf(chosen: ChosenText, vocabulary: Vocabulary): Block[] {
  const lines = fill(chosen, vocabulary);
  if (lines.some(({ figures }) => figures.length > 0)) {
    throw new TemplateError([{ where: chosen.where, detail: '标题里不能写数字，请写在正文里' }]);
  }
  return lines.map(({ text }) => ({ kind: 'heading', text }));
}

/**
 * The blocks of one text; those of a part begin with its heading. A part that has nothing to say has
 * no heading, and one whose words begin with a title of their own takes that.
 * @throws TemplateError when the text cannot be filled.
 */
export function writeText(key: TextKey, own: OwnTexts, body: BodyTemplate, vocabulary: Vocabulary): Block[] {
  const blocks = fill(chooseText(key, own, body), vocabulary).map(blockOf);
  if (!isPart(key) || blocks.length === 0 || blocks[0]?.kind === 'heading') return blocks;
  const heading = chooseHeading(key, body);
  return heading ? [...headingOf(heading, vocabulary), ...blocks] : blocks;
}

/**
 * Writes the prose: of each text the year's own words, else the body's, else the built-in ones.
 * @throws TemplateError naming every text that cannot be filled.
 */
export function writeProse(own: OwnTexts, vocabulary: Vocabulary, body: BodyTemplate = NO_TEMPLATE): Prose {
  const faults: TextFault[] = [];
  const written = TEXT_KEYS.map((key): readonly [TextKey, Block[]] => {
    try {
      return [key, writeText(key, own, body, vocabulary)];
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      faults.push(...error.faults);
      return [key, []];
    }
  });
  if (faults.length > 0) throw new TemplateError(faults);
  const texts = new Map(written);
  const of = (key: TextKey): Block[] => texts.get(key) ?? [];
  return {
    preamble: of('preamble').flatMap((block) => (block.kind === 'table' ? [] : [block.text])),
    overview: TEXT_KEYS.filter((key) => key === 'overview' || isPart(key)).flatMap(of),
    problems: of('problems'),
    other: of('other'),
  };
}
