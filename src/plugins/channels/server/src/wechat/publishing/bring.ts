/**
 * Bringing an article to WeChat, step by step. What cannot be asked for twice is written down before it is asked for,
 * and what came of it before anything else is done: an attempt may be cut off anywhere, and the next one goes on.
 */
import { randomBytes } from 'node:crypto';
import type { Outcome } from '../../../../domain/delivery/outcome';
import { joined, PUBLISH_BY_HAND, STATE_LABELS } from '../../../../domain/wechat/article/states';
import { WechatFault } from '../../../../domain/wechat/fault';
import { addDraft, hasDraft, submitDraft, updateDraft } from './calls';
import type { Desk } from './desk';
import { adoptReceipt } from './adopt';
import { afterDoubt, inDoubt, lookAgain } from './doubt';
import { drafted, findPublished, settled, unlessForbidden, type Step } from './look';
import { forgetManual, isManual, rememberManual } from './manual-mode';
import { prepare, Unfit, type Prepared } from './prepare';
import { changeArticle, type Article } from './repositories/articles';
import { forgetUploaded } from './repositories/media';
import { publishedSentence, settlePublished } from './settle';
import { readSource } from './sources';
import { flagSettled } from './take-down';
import { uploadPictures } from './upload';

/** So often a cover that WeChat does not know is uploaded again. */
const MOST_COVER_ATTEMPTS = 4;

/** More steps than any article takes. */
const MOST_STEPS = 12;

const person = (code: string, sentence: string, next: string): Outcome => ({
  kind: 'person',
  code,
  sentence,
  next,
});
const done = (sentence: string): Outcome => ({ kind: 'done', sentence });
const NOT_PUBLIC = done('这条信息已不在网站上公开，不推送。');

/** Takes an article as far as it goes now. @throws WechatFault */
export async function bring(desk: Desk, begun: Article): Promise<Outcome> {
  const known = await settled(desk, begun);
  // What has just come out may tell an older text than the website's by now.
  if (known.outcome && known.article.state !== 'published') return known.outcome;
  const source = await readSource(desk.strapi, begun.type, begun.documentId);
  if (!source) return NOT_PUBLIC;
  const back = await backFromWithdrawal(desk, known.article);
  let article = await adoptReceipt(desk.strapi, back, { withAddress: true });
  // Sent by a person: nothing is known of what was sent.
  if (article.state === 'published' && article.fingerprint === null)
    return done(publishedSentence(article.address));
  let prepared: Prepared;
  try {
    prepared = await prepare(desk, article.type, article.documentId, source);
  } catch (error) {
    if (error instanceof Unfit) {
      const { code, sentence, next } = joined(error.problems);
      return person(code, sentence, next);
    }
    throw error;
  }
  // A draft from an earlier attempt may have been deleted or sent since.
  if (article.state === 'drafted' && !(await hasDraft(desk.client, article.mediaId ?? ''))) {
    const step = await draftGone(desk, article);
    if (step.outcome) return step.outcome;
    article = step.article;
  }
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = await stepOf(desk, article, prepared);
    if (step.outcome) return step.outcome;
    article = step.article;
  }
  return lookAgain(0, '还没有办完，稍后接着办。');
}

/** Whether it still is: what was withdrawn meanwhile is not sent. */
const isPublic = async ({ strapi }: Desk, { type, documentId }: Article): Promise<boolean> =>
  (await readSource(strapi, type, documentId)) !== undefined;

/** The item is public again. */
async function backFromWithdrawal({ strapi }: Desk, article: Article): Promise<Article> {
  if (article.state !== 'withdrawn') return article;
  const state = article.publishedOn ? 'published' : article.mediaId ? 'drafted' : 'planned';
  return changeArticle(strapi, article, { state });
}

function stepOf(desk: Desk, article: Article, prepared: Prepared): Promise<Step> {
  switch (article.state) {
    case 'planned':
    case 'withdrawn':
      return draft(desk, article, prepared);
    case 'drafting':
    case 'submitting':
    case 'submitted':
      return settled(desk, article);
    case 'drafted':
      return article.fingerprint === prepared.fingerprint
        ? publish(desk, article)
        : redraft(desk, article, prepared);
    case 'failed':
      return afterFailure(desk, article);
    case 'published':
      return Promise.resolve({ article, outcome: whenPublished(article, prepared) });
    case 'deleted':
    case 'banned':
      return Promise.resolve({
        article,
        outcome: person(
          'NOT_THERE_ANY_MORE',
          article.state === 'banned'
            ? '这篇文章已被微信平台封禁，没有再推送。'
            : '这篇先前在公众号上的草稿或文章已经删除，没有再推送。',
          '要再发到公众号，请点“重新推送”（命令：gongkai wechat push --again）。',
        ),
      });
  }
}

async function draft(desk: Desk, article: Article, prepared: Prepared): Promise<Step> {
  const { strapi, client, now, appId } = desk;
  const uploads = await uploadPictures(desk, prepared);
  // Pictures take their time.
  if (!(await isPublic(desk, article))) return { article, outcome: NOT_PUBLIC };
  const mark = article.mark ?? randomBytes(6).toString('hex');
  const { fingerprint, title } = prepared;
  const asked = await changeArticle(strapi, article, {
    state: 'drafting',
    mark,
    fingerprint,
    title,
    askedAt: now(),
    looks: 0,
  });
  try {
    const mediaId = await addDraft(client, uploads.article(mark));
    return { article: await changeArticle(strapi, asked, drafted(desk, mediaId)) };
  } catch (error) {
    if (!(error instanceof WechatFault)) throw error;
    if (inDoubt(error)) return { article: asked, outcome: afterDoubt(error, '草稿可能已经存入') };
    await changeArticle(strapi, asked, { state: 'planned' });
    return coverRefused(desk, asked, error, uploads.coverId, appId);
  }
}

/** WeChat does not know the cover: it was deleted there, or is so new that WeChat does not know it yet. */
async function coverRefused(
  desk: Desk,
  article: Article,
  fault: WechatFault,
  coverId: string,
  appId: string,
): Promise<Step> {
  if (fault.kind !== 'gone') throw fault;
  await forgetUploaded(desk.strapi, appId, coverId);
  if (desk.attempts >= MOST_COVER_ATTEMPTS) {
    return {
      article,
      outcome: person(
        String(fault.code),
        '微信不认封面图片，重新上传了几次也一样。',
        '请过一会儿点“重试”；还不行，给这条信息换一张封面（jpg 或 png）再发布。',
      ),
    };
  }
  return {
    article,
    outcome: {
      kind: 'again',
      code: String(fault.code),
      sentence: '微信暂时不认封面图片，稍后重新上传再试。',
      afterSeconds: 5,
    },
  };
}

/** The item has changed since: so does its draft. */
async function redraft(desk: Desk, article: Article, prepared: Prepared): Promise<Step> {
  const { strapi, client, appId } = desk;
  const mediaId = article.mediaId ?? '';
  const uploads = await uploadPictures(desk, prepared);
  try {
    await updateDraft(client, mediaId, uploads.article(article.mark ?? ''));
  } catch (error) {
    if (!(error instanceof WechatFault) || error.kind !== 'gone') throw error;
    if (await hasDraft(client, mediaId)) return coverRefused(desk, article, error, uploads.coverId, appId);
    return draftGone(desk, article);
  }
  const { fingerprint, title } = prepared;
  return { article: await changeArticle(strapi, article, { fingerprint, title, draftedAt: desk.now() }) };
}

/** The draft has left the box: published by hand, or deleted. */
async function draftGone(desk: Desk, article: Article): Promise<Step> {
  const found = await findPublished(desk, article).catch(unlessForbidden);
  if (found) return { article: await settlePublished(desk.strapi, article, found) };
  const sentence = '草稿已不在公众号的草稿箱：可能已在公众平台发表，或被删除。';
  const next = '已发表的，把文章链接贴回来；被删除而还要发的，点“重新推送”。';
  return {
    article: await changeArticle(desk.strapi, article, { state: 'deleted' }),
    outcome: person('DRAFT_GONE', sentence, next),
  };
}

async function publish(desk: Desk, article: Article): Promise<Step> {
  const { strapi, client, settings, appId, now } = desk;
  if (!settings.publishByApi || (await isManual(strapi, appId, now()))) {
    return { article, outcome: done(`${STATE_LABELS.drafted}。`) };
  }
  if (!(await isPublic(desk, article))) return { article, outcome: await flagSettled(strapi, article) };
  const asked = await changeArticle(strapi, article, { state: 'submitting', askedAt: now(), looks: 0 });
  try {
    const { publishId, msgDataId } = await submitDraft(client, article.mediaId ?? '');
    const submitted = await changeArticle(strapi, asked, {
      state: 'submitted',
      publishId,
      msgDataId,
      looks: 0,
    });
    await forgetManual(strapi, appId);
    return { article: submitted, outcome: lookAgain(0, '已提交发布，微信正在处理。') };
  } catch (error) {
    if (!(error instanceof WechatFault)) throw error;
    if (inDoubt(error)) return { article: asked, outcome: afterDoubt(error, '可能已经提交发布') };
    const back = await changeArticle(strapi, asked, { state: 'drafted' });
    if (error.kind === 'gone') {
      if (await hasDraft(client, article.mediaId ?? '')) throw error;
      return draftGone(desk, back);
    }
    if (error.kind !== 'permission') throw error;
    await rememberManual(strapi, appId, now());
    const outcome = person(
      String(error.code),
      '这个公众号没有用接口发布的权限（未认证的账号都没有）；草稿已在草稿箱。',
      PUBLISH_BY_HAND,
    );
    return { article: back, outcome };
  }
}

/** WeChat refused the publication: with the draft still there it can be tried again, else a new one is made. */
async function afterFailure({ strapi, client }: Desk, article: Article): Promise<Step> {
  if (article.mediaId !== null && (await hasDraft(client, article.mediaId))) {
    return { article: await changeArticle(strapi, article, { state: 'drafted' }) };
  }
  return { article: await changeArticle(strapi, article, { state: 'planned', mark: null, mediaId: null }) };
}

function whenPublished(article: Article, { fingerprint }: Prepared): Outcome {
  if (article.fingerprint === fingerprint) return done(publishedSentence(article.address));
  return person(
    'PUBLISHED_CANNOT_CHANGE',
    `网站上的内容改了，公众号文章发表后不能由接口修改${article.address ? `：${article.address}` : '。'}`,
    '请在 mp.weixin.qq.com 的“发表记录”里手工修改（每篇一次、限 20 字），或删除后点“重新推送”，或在网站上注明更正。',
  );
}
