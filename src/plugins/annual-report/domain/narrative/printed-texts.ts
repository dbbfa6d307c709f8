/** What a finished report printed for each text: the way back from its sections to their parts. */
import type { Block, Report } from '../../shared/report';
import { PART_KEYS, type PartKey, type TextKey } from './texts';

/** Words by which a heading names a part; offices word them in their own way. */
const NAMED_BY: Readonly<Record<PartKey, RegExp>> = {
  proactive: /主动公开/,
  applications: /依申请/,
  management: /信息.*管理|规范.*管理|信息资源/,
  platforms: /平台/,
  supervision: /监督|保障/,
};

/** A title at the start of a line, also one that its paragraph runs on from: 「1.主动公开方面。全年…」. */
const TITLE = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))\s*([^。；：，]{1,24})/;

function titleOf(block: Block): string | null {
  if (block.kind === 'table') return null;
  return block.kind === 'heading' ? block.text : (TITLE.exec(block.text)?.[1] ?? null);
}

/**
 * The part that each block belongs to. Parts come in the order of the form, so a title that names a
 * part which has already begun, or none at all, goes on with the part that it stands in.
 */
function splitOverview(blocks: readonly Block[]): Map<TextKey, Block[]> {
  const split = new Map<TextKey, Block[]>();
  let at: TextKey = 'overview';
  let next = 0;
  for (const block of blocks) {
    const title = titleOf(block);
    const found =
      title === null ? -1 : PART_KEYS.findIndex((key, n) => n >= next && NAMED_BY[key].test(title));
    const part = PART_KEYS[found];
    if (part) [at, next] = [part, found + 1];
    split.set(at, [...(split.get(at) ?? []), block]);
  }
  return split;
}

/** A report's prose by text, headings included; a text that it did not print is absent. */
export function printedTexts(report: Pick<Report, 'preamble' | 'sections'>): ReadonlyMap<TextKey, Block[]> {
  const ofSection = (id: string): Block[] =>
    report.sections.find((section) => section.id === id)?.blocks ?? [];
  const split = splitOverview(ofSection('overview'));
  split.set(
    'preamble',
    report.preamble.map((text): Block => ({ kind: 'paragraph', text, figures: [] })),
  );
  split.set('problems', ofSection('problems'));
  split.set('other', ofSection('other'));
  return new Map([...split].filter(([, blocks]) => blocks.length > 0));
}
