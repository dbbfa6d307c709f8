/** One 公众号 as the stand-in knows it: settings that do not change by calls, and a state that does. */
import { randomBytes, randomInt } from 'node:crypto';
import { openStore } from './store.mjs';

/** Limits of the documents of 2025-12-19; a test may set others. Lengths in characters, sizes in bytes. */
const LIMITS = {
  title: 32,
  author: 16,
  digest: 128,
  content: 20_000,
  contentBytes: 1024 * 1024,
  sourceUrlBytes: 1024,
  articles: 8,
  pictureBytes: 1024 * 1024,
  imageBytes: 10 * 1024 * 1024,
  thumbBytes: 64 * 1024,
};

/** Calls a day and address; what is not named has none. */
const QUOTAS = {
  '/cgi-bin/token': 2_000,
  '/cgi-bin/stable_token': 500_000,
  '/cgi-bin/menu/create': 1_000,
  '/cgi-bin/menu/get': 10_000,
  '/cgi-bin/menu/delete': 1_000,
};

const CALLS_ON_DISK = 500;

const key = (bytes) => randomBytes(bytes).toString('base64url').replace(/[-_]/g, 'x');

/** What an account that has done nothing yet remembers. */
const newborn = () => ({
  tokens: { stable: [], plain: [], forced: [] },
  materials: [],
  pictures: [],
  drafts: [],
  jobs: [],
  articles: [],
  menu: null,
  reads: [],
  used: {},
  cleared: {},
  calls: [],
  pushes: [],
  nextNumber: 2_247_483_000 + randomInt(600),
});

/**
 * @param {object} options see `WechatOptions` in index.d.mts
 * @returns the account; `now()` in milliseconds, `save()` after what changed it
 */
export function openAccount(options = {}) {
  const store = openStore(options.folder);
  const kept = store.read();
  const identity = {
    appId: options.appId ?? kept?.identity.appId ?? `wx${randomBytes(8).toString('hex')}`,
    secret: options.secret ?? kept?.identity.secret ?? randomBytes(16).toString('hex'),
    token: options.token ?? kept?.identity.token ?? key(12),
    encodingAesKey: options.encodingAesKey ?? kept?.identity.encodingAesKey ?? key(48).slice(0, 43),
    ghId: kept?.identity.ghId ?? `gh_${randomBytes(6).toString('hex')}`,
    biz: kept?.identity.biz ?? `Mz${key(10).slice(0, 12)}==`,
  };
  const account = {
    ...identity,
    verified: options.verified ?? true,
    limits: { ...LIMITS, ...options.limits },
    quotas: { ...QUOTAS, ...options.quotas },
    minuteQuotas: { '/cgi-bin/stable_token': 10_000, ...options.minuteQuotas },
    allowedIps: options.allowedIps ?? null,
    publishTakes: options.publishTakes ?? 1_000,
    coverReadyAfter: options.coverReadyAfter ?? 0,
    callback: { url: null, mode: 'safe', patience: 5_000, ...options.callback },
    /** Where articles are said to lie; set when it listens, so that a person can open them. */
    articleBase: options.articleBase ?? null,
    publishOutcomes: [],
    faults: [],
    timers: new Set(),
    offset: 0,
    store,
    port: kept?.port ?? null,
    state: { ...newborn(), ...kept?.state },
    now: () => Date.now() + account.offset,
    number: () => (account.state.nextNumber += 1),
    save() {
      const calls = account.state.calls.slice(-CALLS_ON_DISK);
      store.write({ identity, port: account.port, state: { ...account.state, calls } });
    },
  };
  return account;
}
