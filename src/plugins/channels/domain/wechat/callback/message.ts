/** What a follower, or WeChat itself, tells the account. */
import { readPublishJob, type PublishJob } from './publish-job';
import { childText, type XmlElement } from './xml';

type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** A button of the menu that carries a word. */
  | { readonly kind: 'click'; readonly word: string }
  | { readonly kind: 'subscribe' }
  /** A publication by API has come to its end. */
  | { readonly kind: 'published'; readonly job: PublishJob }
  /** An event that asks for nothing: a follower has left, a location, the end of a mass sending. */
  | { readonly kind: 'event' }
  /** A picture, a voice, a place. */
  | { readonly kind: 'other' };

export type Message = Content & {
  /** The account (`gh_…`). */
  readonly account: string;
  /** Whom an answer goes to: a follower's openid. Personal: kept nowhere, logged nowhere. */
  readonly from: string;
  /** Tells this message from every other, and is the same when WeChat sends it again. Personal, as `from`. */
  readonly identity: string;
};

/**
 * @returns undefined where it is no message.
 * WeChat's own rule for repeats: messages by MsgId, events by sender and second; the button or the job is
 * added, because somebody may press two buttons within a second.
 */
export function readMessage(xml: XmlElement): Message | undefined {
  const field = (name: string) => childText(xml, name)?.trim();
  const [account, from, type] = [field('ToUserName'), field('FromUserName'), field('MsgType')];
  if (!account || !from || !type) return undefined;
  const content = contentOf(type, xml);
  const job = content.kind === 'published' ? content.job.publishId : undefined;
  const msgId = type === 'event' ? undefined : field('MsgId');
  const identity = msgId
    ? [account, 'message', msgId]
    : [account, type, from, field('CreateTime'), field('Event'), field('EventKey'), job];
  return { ...content, account, from, identity: JSON.stringify(identity) };
}

function contentOf(type: string, xml: XmlElement): Content {
  if (type === 'text') return { kind: 'text', text: childText(xml, 'Content') ?? '' };
  if (type !== 'event') return { kind: 'other' };
  switch (childText(xml, 'Event')?.trim()) {
    case 'subscribe':
      return { kind: 'subscribe' };
    case 'CLICK':
      return { kind: 'click', word: childText(xml, 'EventKey') ?? '' };
    case 'PUBLISHJOBFINISH': {
      const job = readPublishJob(xml);
      return job ? { kind: 'published', job } : { kind: 'event' };
    }
    default:
      return { kind: 'event' };
  }
}
