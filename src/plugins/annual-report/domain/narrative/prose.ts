/** The report's prose: lead-in and the blocks of sections one, five and six. */
import type { Block } from '../../shared/report';
import { DEFAULT_TEXTS, PART_HEADINGS, PREAMBLE } from './default-texts';
import { fillTemplate, type BoundText, type Vocabulary } from './engine';
import type { OwnTexts, TextKey } from './texts';

/** How an error names each text to the person who wrote it. */
const TEXT_NAMES: Record<TextKey, string> = {
  overview: '一、总体情况（开头）',
  proactive: '（一）主动公开方面',
  applications: '（二）依申请公开工作方面',
  management: '（三）政府信息管理方面',
  platforms: '（四）平台建设方面',
  supervision: '（五）监督保障方面',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
};

/** A line that is only a numbered title is a heading: 「（一）政府信息公开收费方面」. */
const TITLE_LINE = /^（[一二三四五六七八九十]{1,3}）[^。；：，！？]{1,24}$/;

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

/**
 * Writes the prose from a year's own texts and the defaults.
 * @throws TemplateError when a text cannot be filled.
 */
export function writeProse(own: OwnTexts, vocabulary: Vocabulary): Prose {
  const blocks = (key: TextKey): Block[] =>
    fillTemplate(TEXT_NAMES[key], own[key]?.trim() ? own[key] : DEFAULT_TEXTS[key], vocabulary).map(blockOf);
  const parts = (['proactive', 'applications', 'management', 'platforms', 'supervision'] as const).flatMap(
    (key): Block[] => {
      const text = blocks(key);
      return text.length === 0 ? [] : [{ kind: 'heading', text: PART_HEADINGS[key] }, ...text];
    },
  );
  return {
    preamble: PREAMBLE.flatMap((template) => fillTemplate('引言', template, vocabulary)).map(
      ({ text }) => text,
    ),
    overview: [...blocks('overview'), ...parts],
    problems: blocks('problems'),
    other: blocks('other'),
  };
}
