/** Both kinds of access_token: the stable one, which stays the same while it lives, and the old one, which does not. */
import { randomBytes } from 'node:crypto';
import { dayOf } from './calendar.mjs';
import { Refusal } from './errors.mjs';

const LIFE = 7_200_000;
/** Renewed this early; for as long old and new are both good. */
const EARLY = 300_000;
const FORCED_A_DAY = 20;
const BETWEEN_FORCED = 30_000;

const alive = (account) => (token) => token.until > account.now();

/**
 * @param {any} account
 * @param {boolean} force
 * @returns {{ access_token: string, expires_in: number }}
 */
export function stableToken(account, force) {
  const { tokens } = account.state;
  const now = account.now();
  const current = tokens.stable.filter(alive(account)).at(-1);
  if (force && mayForce(account)) {
    tokens.forced.push(now);
    tokens.stable = [];
    return issue(account, tokens.stable);
  }
  if (current && current.until - now > EARLY) return shown(account, current);
  if (current) current.until = now + EARLY;
  return issue(account, tokens.stable);
}

/** Every call gives a new one and ends the one before, after the time of changing over. @param {any} account */
export function plainToken(account) {
  const { plain } = account.state.tokens;
  for (const token of plain) token.until = Math.min(token.until, account.now() + EARLY);
  return issue(account, plain);
}

/**
 * @param {any} account
 * @param {string | null} value
 * @throws Refusal 41001, 40014, 42001, 40001
 */
export function demandToken(account, value) {
  if (!value) throw new Refusal(41001);
  if (!/^[\w-]{20,512}$/.test(value)) throw new Refusal(40014);
  const { stable, plain } = account.state.tokens;
  const token = [...stable, ...plain].find((each) => each.value === value);
  if (!token) throw new Refusal(40001);
  if (!alive(account)(token)) throw new Refusal(42001);
}

/** Asked too often, the call is answered without a new token; asked too many times a day, it is refused. */
function mayForce(account) {
  const now = account.now();
  const { forced } = account.state.tokens;
  if (forced.length > 0 && now - forced.at(-1) < BETWEEN_FORCED) return false;
  if (forced.filter((at) => dayOf(at) === dayOf(now)).length >= FORCED_A_DAY) throw new Refusal(45009);
  return true;
}

function issue(account, list) {
  const value = `${Math.floor(account.now() / 1000) % 100}_${randomBytes(96).toString('base64url')}`;
  const token = { value, until: account.now() + LIFE };
  list.push(token);
  // What died long ago is told as unknown, not as expired: enough for both answers to be met.
  if (list.length > 20) list.shift();
  return shown(account, token);
}

const shown = (account, { value, until }) => ({
  access_token: value,
  expires_in: Math.ceil((until - account.now()) / 1000),
});
