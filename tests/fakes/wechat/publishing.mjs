/** Publishing takes its time: a job runs, ends in one of the six ways, and an event tells of it. */
import { randomBytes } from 'node:crypto';
import { dropDraft } from './api/drafts.mjs';
import { push } from './callback/push.mjs';
import { massSendFinished, publishJobFinished } from './callback/messages.mjs';

export const STATUS = { done: 0, running: 1, original: 2, failed: 3, refused: 4, deleted: 5, banned: 6 };

/**
 * @param {any} account
 * @param {any} draft
 * @returns the job; how it will end is decided by `publishOutcomes`, else it succeeds
 */
export function startJob(account, draft) {
  const { outcome = STATUS.done, takes = account.publishTakes } = account.publishOutcomes.shift() ?? {};
  const at = account.now();
  const number = account.number();
  const job = {
    publishId: String(number),
    msgDataId: String(account.number()),
    mediaId: draft.mediaId,
    at,
    endsAt: at + takes,
    outcome,
    status: STATUS.running,
  };
  account.state.jobs.push(job);
  later(account, takes, () => settle(account));
  return job;
}

/** Ends every job whose time has come. @param {any} account */
export function settle(account) {
  const due = account.state.jobs.filter(
    (job) => job.status === STATUS.running && job.endsAt <= account.now(),
  );
  for (const job of due) endJob(account, job);
  if (due.length > 0) account.save();
}

function endJob(account, job) {
  const draft = account.state.drafts.find((each) => each.mediaId === job.mediaId);
  // A draft that is gone meanwhile cannot be published any more.
  job.status = draft ? job.outcome : STATUS.failed;
  if (job.status === STATUS.done) {
    const article = appear(account, draft, { kind: 'publish', msgDataId: job.msgDataId });
    job.articleId = article.articleId;
  }
  void push(account, publishJobFinished(account, job, articleOf(account, job)));
}

/**
 * What a person does in the editor: 发表 without notice (发布), or with notice to the followers (群发). Only the
 * former is in the lists of freepublish; of the latter another event tells.
 *
 * @param {any} account
 * @param {any} draft
 * @param {{ notify: boolean }} how
 */
export function publishByHand(account, draft, { notify }) {
  const msgDataId = String(account.number());
  const article = appear(account, draft, { kind: notify ? 'mass' : 'publish', msgDataId });
  if (notify) void push(account, massSendFinished(account, article));
  account.save();
  return article;
}

/** The draft leaves the box, and the article is there. */
function appear(account, draft, { kind, msgDataId }) {
  const at = account.now();
  const address = (index) => {
    const sn = randomBytes(16).toString('hex');
    const chksm = randomBytes(32).toString('hex');
    return `${account.articleBase}/s?__biz=${account.biz}&mid=${msgDataId}&idx=${index}&sn=${sn}&chksm=${chksm}#rd`;
  };
  const items = draft.articles.map((item, at) => ({ ...item, url: address(at + 1), is_deleted: false }));
  const articleId = randomBytes(48).toString('base64url').slice(0, 64);
  const article = { articleId, msgDataId, kind, items, createdAt: at, updatedAt: at, banned: false };
  account.state.articles.push(article);
  dropDraft(account, draft.mediaId);
  return article;
}

/** The state that a job is seen in now: an article may have gone since. @param {any} account @param {any} job */
export function statusOf(account, job) {
  const article = articleOf(account, job);
  if (job.status !== STATUS.done || !article) return job.status;
  if (article.banned) return STATUS.banned;
  return article.items.every((item) => item.is_deleted) ? STATUS.deleted : STATUS.done;
}

/** @param {any} account @param {any} job */
export const articleOf = (account, job) =>
  account.state.articles.find((each) => each.articleId === job.articleId) ?? null;

/** @param {any} account @param {number} milliseconds @param {() => void} act */
export function later(account, milliseconds, act) {
  const timer = setTimeout(() => {
    account.timers.delete(timer);
    act();
  }, milliseconds);
  timer.unref();
  account.timers.add(timer);
}
