/**
 * Finding out how a call ended whose answer never came. The same steps for bringing an article and for taking it
 * down: both need to know where it stands.
 */
import type { Outcome } from '../../../../domain/delivery/outcome';
import { WechatFault } from '../../../../domain/wechat/fault';
import { shanghaiDay } from '../../../../../../shanghai-time';
import { deleteDraft, draftsMarked, hasDraft, listPublished, readPublication } from './calls';
import type { Desk } from './desk';
import { lookAgain, MOST_LOOKS } from './doubt';
import { rememberManual } from './manual-mode';
import { changeArticle, type Article } from './repositories/articles';
import { settlePublication, settlePublished } from './settle';
import { originOf } from '../../../../domain/wechat/article/addresses';

/** Where an article stands after a step; with an outcome the attempt ends there. */
export interface Step {
  readonly article: Article;
  readonly outcome?: Outcome;
}

/** A request that was slow on its way may arrive after we stopped waiting for it. */
const SETTLED_AFTER_MS = 30_000;
/** Long enough for a person to have taken the draft out of the box. */
const UNKNOWABLE_AFTER_MS = 6 * 3600_000;
/** A publication that takes longer does not end by itself. */
const OVERDUE_AFTER_MS = 24 * 3600_000;

const ageOf = ({ now }: Desk, { askedAt }: Article): number => now().getTime() - (askedAt?.getTime() ?? 0);

/** drafting: is there a draft with our mark? */
export async function lookForDraft(desk: Desk, article: Article): Promise<Step> {
  const { strapi, client } = desk;
  const [newest, ...doubles] = await draftsMarked(client, article.mark ?? '', article.askedAt);
  if (newest !== undefined) {
    for (const mediaId of doubles) await deleteDraft(client, mediaId);
    return { article: await changeArticle(strapi, article, drafted(desk, newest)) };
  }
  const looks = article.looks + 1;
  if (ageOf(desk, article) < SETTLED_AFTER_MS) {
    const changed = await changeArticle(strapi, article, { looks });
    return {
      article: changed,
      outcome: lookAgain(article.looks, '存入草稿箱时没有得到答复，正在核对草稿箱。'),
    };
  }
  // A person may have published it from the box meanwhile.
  const found = await findPublished(desk, article).catch(unlessForbidden);
  if (found) return { article: await settlePublished(strapi, article, found) };
  const planned = await changeArticle(strapi, article, { state: 'planned', looks: 0 });
  // What was sent to followers is in no list: after a long while only a person can know.
  if (ageOf(desk, article) < UNKNOWABLE_AFTER_MS) return { article: planned };
  return { article: planned, outcome: DRAFT_UNCLEAR };
}

/** Without the right to read the list, it tells nothing. */
export function unlessForbidden(error: unknown): undefined {
  if (error instanceof WechatFault && error.kind === 'permission') return undefined;
  throw error;
}

const DRAFT_UNCLEAR: Outcome = {
  kind: 'person',
  code: 'DRAFT_UNCLEAR',
  sentence: '存入草稿箱时没有得到答复；隔了很久才能核对，草稿箱和已发布的文章里都没有它。',
  next: '请到 mp.weixin.qq.com 的“发表记录”核对：已发表的，把链接贴回来；没有的，点“重试”。',
};

export const drafted = ({ now }: Desk, mediaId: string) =>
  ({ state: 'drafted', mediaId, looks: 0, draftedAt: now() }) as const;

/** The article with our mark among those published lately. */
export async function findPublished({ client, now }: Desk, { mark }: Article) {
  if (mark === null) return undefined;
  // One that was submitted is among the newest; the list has twenty a page.
  const seen = await listPublished(client, { pages: 3 });
  const found = seen.find(
    ({ deleted, sourceAddress = '' }) => deleted !== true && originOf(sourceAddress).mark === mark,
  );
  return found && { ...found, day: found.day > '2000' ? found.day : shanghaiDay(now()) };
}

/**
 * submitting: is it among what was published? Is the draft still in the box? As long as that is not clear, nothing is
 * submitted: better a person looks than readers see it twice.
 */
export async function lookForPublication(desk: Desk, article: Article): Promise<Step> {
  const { strapi, client, appId, now } = desk;
  let found: Awaited<ReturnType<typeof findPublished>>;
  try {
    found = await findPublished(desk, article);
  } catch (error) {
    if (!(error instanceof WechatFault && error.kind === 'permission')) throw error;
    // An account that may not even read what was published cannot have published.
    await rememberManual(strapi, appId, now());
    return { article: await changeArticle(strapi, article, { state: 'drafted', looks: 0 }) };
  }
  if (found) {
    const { articleId, address, day } = found;
    return { article: await settlePublished(strapi, article, { articleId, address, day }) };
  }
  const stillThere = article.mediaId !== null && (await hasDraft(client, article.mediaId));
  if (article.looks < MOST_LOOKS) {
    const changed = await changeArticle(strapi, article, { looks: article.looks + 1 });
    return {
      article: changed,
      outcome: lookAgain(article.looks, '提交发布时没有得到答复，正在核对是否已经发布。'),
    };
  }
  // A person was asked, and this very delivery is tried again: the draft never left the box.
  if (stillThere && article.looks > MOST_LOOKS && desk.attempts > 0) {
    return { article: await changeArticle(strapi, article, { state: 'drafted', looks: 0 }) };
  }
  const changed = await changeArticle(strapi, article, { looks: MOST_LOOKS + 1 });
  return {
    article: changed,
    outcome: {
      kind: 'person',
      code: 'PUBLICATION_UNCLEAR',
      sentence: stillThere
        ? '提交发布时没有得到答复；核对了几次，草稿还在草稿箱，已发布的文章里没有它。'
        : '提交发布时没有得到答复；核对了几次，草稿箱和已发布的文章里都没有它。',
      next: stillThere
        ? '请到 mp.weixin.qq.com 的“发表记录”看它是否正在发布：没有的话，点“重试”再提交一次。'
        : '请到 mp.weixin.qq.com 的“发表记录”核对：已发表的，把链接贴回来；没有的，点“重新推送”。',
    },
  };
}

const PUBLICATION_OVERDUE: Outcome = {
  kind: 'person',
  code: 'PUBLICATION_OVERDUE',
  sentence: '提交发布已超过一天，微信仍说正在处理。',
  next: '请到 mp.weixin.qq.com 的“发表记录”核对：已发表的，把链接贴回来；还在处理的，过后点“重试”再看。',
};

/** submitted: how is the publication getting on? */
export async function askPublication(desk: Desk, article: Article): Promise<Step> {
  const { strapi, client, now } = desk;
  try {
    const told = await readPublication(client, article.publishId ?? '');
    const settled = await settlePublication(strapi, article, told, shanghaiDay(now()));
    if (settled) return settled;
  } catch (error) {
    // WeChat does not know the publication by its number: its lists may know the article.
    if (!(error instanceof WechatFault && error.kind === 'gone')) throw error;
    return { article: await changeArticle(strapi, article, { state: 'submitting', looks: 0 }) };
  }
  const changed = await changeArticle(strapi, article, { looks: article.looks + 1 });
  if (ageOf(desk, article) > OVERDUE_AFTER_MS) return { article: changed, outcome: PUBLICATION_OVERDUE };
  return { article: changed, outcome: lookAgain(article.looks, '已提交发布，微信正在处理。') };
}

/** WeChat is being asked: what came of it is found out before anything else. */
const LOOKS = {
  drafting: lookForDraft,
  submitting: lookForPublication,
  submitted: askPublication,
} as const;

/** Whether it is not known where an article stands. */
export const isOpen = (state: Article['state']): state is keyof typeof LOOKS => state in LOOKS;

/** Finds out where an article stands. @throws WechatFault */
export async function settled(desk: Desk, begun: Article): Promise<Step> {
  let step: Step = { article: begun };
  while (!step.outcome && isOpen(step.article.state))
    step = await LOOKS[step.article.state](desk, step.article);
  return step;
}
