import { type Item, type Site } from './item';

/** One line of facts: what it is, and what it says, in one or several lines. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

const said = (pairs: readonly (readonly [label: string, text: string | null])[]): Fact[] =>
  pairs.flatMap(([label, text]) => {
    const lines = (text ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    return lines.length > 0 ? [{ label, lines }] : [];
  });

/** The header of an item as government portals print it: what is filled in. */
export const headerFacts = (item: Item, { bodyName }: Pick<Site, 'bodyName'>): Fact[] =>
  said([
    ['索引号', item.indexNo],
    ['发布单位', bodyName],
    ['成文日期', item.writtenOn],
    ['文号', item.documentNo],
    ['公开方式', item.disclosureMode],
    ['公开范围', item.audience],
    ['有效性', item.validity],
    ['截止日期', item.expiresOn],
  ]);

/** What an item says beside its text: 任职, 免职, 公示期. It belongs to the body wherever that is shown. */
export const bodyFacts = (item: Item): Fact[] =>
  said([
    ['任职', item.appointments],
    ['免职', item.removals],
    ['公示期', noticePeriod(item)],
    ['意见反映方式', item.objectionContact],
  ]);

function noticePeriod({ noticeFrom: from, noticeTo: to }: Item): string | null {
  if (from && to) return `${from}至${to}`;
  if (from) return `自${from}起`;
  return to && `至${to}`;
}
