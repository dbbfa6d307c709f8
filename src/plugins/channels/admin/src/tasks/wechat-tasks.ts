import type { ChangeType } from '../../../shared/changes';
import type { DeliveryRecord } from '../../../shared/deliveries';
import type { WechatArticle, WechatArticleState } from '../../../shared/wechat-articles';

/** What a person can do about an article. The words on the buttons are those that the sentences speak of. */
export type WechatAction = 'address' | 'delete' | 'deletedByHand' | 'push' | 'retry' | 'cancel';

/** One thing that waits for a person on WeChat. */
export interface WechatTask {
  readonly type: ChangeType;
  readonly documentId: string;
  readonly title: string;
  /** How it stands, in a few words. */
  readonly label: string;
  readonly sentence: string;
  readonly next: string;
  readonly address: string | null;
  readonly actions: readonly WechatAction[];
  /** The delivery that waits with it. */
  readonly delivery: number | undefined;
}

const ACTIONS: Readonly<Partial<Record<WechatArticleState, readonly WechatAction[]>>> = {
  drafted: ['address'],
  submitting: ['address', 'push'],
  failed: ['address', 'push'],
  deleted: ['push'],
  banned: ['push'],
};

/** Sent by hand, it can only be deleted by hand. */
const DELETE_BY_HAND = '请到 mp.weixin.qq.com 的“发表记录”删除，然后点“已删除”。';

const waitsForPerson = ({ state, next }: WechatArticle): boolean =>
  next !== '' || state === 'drafted' || state === 'withdrawn';

/**
 * The articles that wait for a person, each with its delivery where that waits too, then deliveries without one.
 * @param waiting articles as the status tells of them
 * @param deliveries those in the state `person`, of any channel
 */
export function wechatTasks(
  waiting: readonly WechatArticle[],
  deliveries: readonly DeliveryRecord[],
): WechatTask[] {
  const left = new Map(
    deliveries.filter(({ channel }) => channel === 'wechat').map((each) => [keyOf(each), each]),
  );
  const ofArticles = waiting.filter(waitsForPerson).map((article): WechatTask => {
    const delivery = left.get(keyOf(article));
    left.delete(keyOf(article));
    const { type, documentId, title, state, label, sentence, address, deletable } = article;
    const withdrawn = state === 'withdrawn';
    return {
      type,
      documentId,
      title: title || delivery?.title || '（没有标题）',
      label,
      sentence: sentence || delivery?.sentence || '',
      next: withdrawn && !deletable ? DELETE_BY_HAND : article.next,
      address,
      // Trying again does nothing for what has to be deleted; its delivery ends with the deletion.
      actions: [...actionsFor(article), ...(delivery && !withdrawn ? (['retry', 'cancel'] as const) : [])],
      delivery: delivery?.id,
    };
  });
  const alone = [...left.values()].map(({ id, type, documentId, title, sentence, next }): WechatTask => ({
    type,
    documentId,
    title: title || '（没有标题）',
    label: '推送没有办成',
    sentence: sentence ?? '',
    next: next ?? '',
    address: null,
    actions: ['retry', 'cancel'],
    delivery: id,
  }));
  return [...ofArticles, ...alone];
}

const keyOf = ({ type, documentId }: Pick<WechatArticle, 'type' | 'documentId'>): string =>
  `${type}/${documentId}`;

function actionsFor({ state, deletable }: WechatArticle): readonly WechatAction[] {
  if (state === 'withdrawn') return [...(deletable ? (['delete'] as const) : []), 'deletedByHand'];
  return ACTIONS[state] ?? [];
}
