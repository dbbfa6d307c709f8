/** What tests and the stand-in's own page do to an account: as its owner, its readers, WeChat, or bad luck. */
import { demandDraft, dropDraft } from './api/drafts.mjs';
import { everyItem, readersOf } from './api/figures.mjs';
import { removeItems } from './api/publish.mjs';
import { seal } from './callback/envelope.mjs';
import { eventMessage, textMessage } from './callback/messages.mjs';
import { checkServer, push } from './callback/push.mjs';
import { dayOf, plusDays } from './calendar.mjs';
import { publishByHand, settle } from './publishing.mjs';
import { usedToday } from './quotas.mjs';
import { stableToken } from './tokens.mjs';

const READER = 'oDemoReader0000000000000001';

/** @param {any} account @returns {import('./index.d.mts').WechatControls} */
export function controlsOf(account) {
  const changed = (value) => {
    account.save();
    return value;
  };
  const articleAt = (url) => {
    const found = account.state.articles.find(({ items }) => items.some((item) => item.url === url));
    if (!found) throw new Error(`no article at ${url}`);
    return found;
  };
  return {
    next(path, how, times = 1) {
      account.faults.push({ path, how: typeof how === 'number' ? { errcode: how } : how, times });
    },
    calm: () => void (account.faults = []),
    advance(milliseconds) {
      account.offset += milliseconds;
      settle(account);
    },
    now: () => account.now(),
    set({ callback, quotas, minuteQuotas, ...settings }) {
      Object.assign(account, settings);
      Object.assign(account.callback, callback);
      Object.assign(account.quotas, quotas);
      Object.assign(account.minuteQuotas, minuteQuotas);
    },
    nextPublication: (how) => void account.publishOutcomes.push(how),
    finishPublishing() {
      for (const job of account.state.jobs) job.endsAt = Math.min(job.endsAt, account.now());
      settle(account);
    },
    expireTokens() {
      const { stable, plain } = account.state.tokens;
      for (const token of [...stable, ...plain]) token.until = Math.min(token.until, account.now() - 1);
      changed();
    },
    // Another program of the same account asks by force: what we hold is dead.
    replaceToken() {
      account.state.tokens.stable = [];
      changed(stableToken(account, false));
    },
    calls: (path) => account.state.calls.filter((call) => path === undefined || call.path === path),
    forgetCalls: () => void (account.state.calls = []),
    used: () => ({ ...usedToday(account) }),

    deleteDraftByHand: (mediaId) => changed(dropDraft(account, demandDraft(account, mediaId).mediaId)),
    publishByHand: (mediaId, { notify = false } = {}) =>
      publishByHand(account, demandDraft(account, mediaId), { notify }).items[0].url,
    deleteArticleByHand: (url) => changed(removeItems(account, articleAt(url), 0)),
    banArticle: (url) => changed(void (articleAt(url).banned = true)),
    readArticle(url, readers, day = plusDays(dayOf(account.now()), -1)) {
      const { msgid } = everyItem(account).find((item) => item.url === url);
      account.state.reads.push({ msgid, day, readers });
      changed();
    },
    readersOf(url) {
      const { msgid } = everyItem(account).find((item) => item.url === url);
      return readersOf(account, msgid, '0000', '9999');
    },

    checkServer: () => checkServer(account),
    sendText: (content, { openid = READER, msgId = String(account.number()), mode } = {}) =>
      push(account, textMessage(account, openid, content, msgId), { mode }),
    sendEvent: (event, key, { openid = READER, mode } = {}) =>
      push(account, eventMessage(account, openid, event, key), { mode }),
    clickMenu: (key, { openid = READER, mode } = {}) =>
      push(account, eventMessage(account, openid, 'CLICK', key), { mode }),
    sendAgain: (sent) => push(account, sent.xml),
    envelope: (xml, how) => seal(account, xml, how),
  };
}
