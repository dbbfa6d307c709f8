/** Which article on WeChat is which of our items. */
import type { ChangeType } from '../../../shared/changes';
import { messageIdOf, originOf, type Origin } from './addresses';

/** An article as WeChat's lists and numbers tell of it. */
export interface Seen {
  readonly articleId?: string;
  /** `msg_data_id` and place in the message, `2247490098_1`. */
  readonly messageId?: string;
  readonly address?: string;
  readonly title?: string;
  /** 阅读原文. */
  readonly sourceAddress?: string;
  /** The day of its publication, `YYYY-MM-DD`. */
  readonly day: string;
  readonly deleted?: boolean;
  /** Readers since its publication. */
  readonly reads?: number;
}

/** Something of ours that may be on WeChat. */
export interface Known {
  readonly type: ChangeType;
  readonly documentId: string;
  readonly mark?: string | undefined;
  readonly articleId?: string | undefined;
  readonly messageId?: string | undefined;
  /** Its address on WeChat, once that is known: then its title proves nothing any more. */
  readonly address?: string | undefined;
  /** Titles under which it may have been sent. */
  readonly titles: readonly string[];
  /** The days on which it may have been published; absent: never by its title. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the list and the numbers tell of the same article becomes one. */
export function merged(all: readonly Seen[]): Seen[] {
  const byMessage = new Map<string, Seen>();
  const others: Seen[] = [];
  for (const each of all) {
    const messageId = each.messageId ?? (each.address ? messageIdOf(each.address) : undefined);
    if (messageId === undefined) others.push(each);
    else byMessage.set(messageId, { ...byMessage.get(messageId), ...each, messageId });
  }
  return [...byMessage.values(), ...others];
}

/**
 * Finds for each article the item that it is of: by its ids, by where 阅读原文 leads, else by the very same title on
 * a day on which that item was to be sent, if only one item and one article fit.
 */
export function matched(articles: readonly Seen[], known: readonly Known[]): { seen: Seen; known: Known }[] {
  const pairs: { seen: Seen; known: Known }[] = [];
  const left: Seen[] = [];
  for (const seen of articles) {
    const found = bySign(seen, known);
    if (found) pairs.push({ seen, known: found });
    else left.push(seen);
  }
  const taken = new Set(pairs.map((pair) => pair.known));
  const free = known.filter((each) => !taken.has(each) && each.address === undefined);
  const fits = (seen: Seen, each: Known) =>
    seen.deleted !== true &&
    seen.title !== undefined &&
    each.titles.includes(seen.title) &&
    each.from !== undefined &&
    seen.day >= each.from &&
    (each.to === undefined || seen.day <= each.to);
  for (const seen of left) {
    const [only, another] = free.filter((each) => fits(seen, each));
    if (only && !another && left.filter((each) => fits(each, only)).length === 1)
      pairs.push({ seen, known: only });
  }
  return pairs;
}

function bySign(seen: Seen, known: readonly Known[]): Known | undefined {
  const origin: Origin = originOf(seen.sourceAddress ?? '');
  const isSame = <Value>(one: Value | undefined, other: Value | undefined) =>
    one !== undefined && one === other;
  return (
    known.find((each) => isSame(each.articleId, seen.articleId) || isSame(each.mark, origin.mark)) ??
    known.find((each) => isSame(each.messageId, seen.messageId) || isSame(each.address, seen.address)) ??
    // Of two pushes of the same item each has its own mark.
    known.find(
      (each) =>
        each.type === origin.type &&
        each.documentId === origin.documentId &&
        (each.mark === undefined || origin.mark === undefined),
    )
  );
}
