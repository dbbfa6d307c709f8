/** Limits, rules and Chinese sentences on the panel's routes that take a password or a one-time token. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { countedAs } from '../prepared-answers/client-address';
import { Attempts } from './attempts';
import { passwordFault } from './password-rule';

type Next = () => Promise<unknown>;
type Guard = (ctx: Context, next: Next) => Promise<unknown>;

interface AdminRoute {
  readonly handler: string;
  config?: { middlewares?: unknown[] };
}

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields =>
  (typeof value === 'object' && value !== null ? value : {}) as Fields;
const bodyOf = (ctx: Context): Fields => fields((ctx.request as { body?: unknown }).body);

/** The account that is logged in to, as the CMS reads it: from the body, else the query; a list becomes a text. */
function namedAccount(ctx: Context): string | undefined {
  // An empty one in the body does not hide the one in the query.
  const email: unknown = bodyOf(ctx)['email'] || ctx.query['email'];
  const named = Array.isArray(email) ? email.flat(9).join() : email;
  return typeof named === 'string' ? named.toLowerCase() : undefined;
}

const ownAccount = (ctx: Context): string | undefined =>
  (ctx.state.user as { email?: string } | undefined)?.email;

/** Which routes, whose account each is about, and whether also what succeeds counts. */
const TRIED: Readonly<Record<string, { account: (ctx: Context) => string | undefined; always?: true }>> = {
  'authentication.login': { account: namedAccount },
  'authentication.forgotPassword': { account: () => undefined, always: true },
  'authentication.resetPassword': { account: () => undefined },
  'authentication.register': { account: () => undefined },
  'authentication.registrationInfo': { account: () => undefined },
  'authentication.registerAdmin': { account: () => undefined },
  'authenticated-user.updateMe': { account: ownAccount },
};

/** Where a password is set. */
const SET: ReadonlySet<string> = new Set([
  'authentication.resetPassword',
  'authentication.register',
  'authentication.registerAdmin',
  'authenticated-user.updateMe',
  'user.update',
]);

/** Put in before: a CMS that is loaded again in the same process finds them on its routes. */
const ours = new WeakSet<object>();

/**
 * Puts the guards on the routes themselves: whichever spelling of an address reaches a route is guarded.
 * Called in `register`, before the routes are made.
 * @param now milliseconds of a clock that never goes back
 * @throws Error where the CMS has no such route any more: then nobody would notice that nothing is limited
 */
export function guardLogIn(strapi: Core.Strapi, now: () => number): void {
  const { routes } = (strapi.admin as unknown as { routes: { admin: { routes: AdminRoute[] } } }).routes
    .admin;
  const attempts = new Attempts();
  for (const handler of new Set([...Object.keys(TRIED), ...SET])) {
    const route = routes.find((each) => each.handler === handler);
    if (!route) throw new Error(`the panel has no route for ${handler}`);
    const tried = TRIED[handler];
    const guards = [
      ...(SET.has(handler) ? [demandPassword] : []),
      ...(tried ? [limit(attempts, tried, now)] : []),
      ...(handler === 'authentication.login' ? [inChinese] : []),
    ];
    for (const guard of guards) ours.add(guard);
    const others = (route.config?.middlewares ?? []).filter((each) => !ours.has(Object(each) as object));
    route.config = { ...route.config, middlewares: [...guards, ...others] };
  }
}

function limit(attempts: Attempts, tried: (typeof TRIED)[string], now: () => number): Guard {
  return async (ctx, next) => {
    // Who changes her name only tries no password.
    if (ctx.method === 'PUT' && bodyOf(ctx)['currentPassword'] === undefined) return next();
    const begun = attempts.begin(countedAs(ctx.request.ip), tried.account(ctx), now());
    if (typeof begun === 'number') {
      ctx.set('Retry-After', String(begun));
      const minutes = Math.ceil(begun / 60);
      throw new errors.RateLimitError(
        `登录或密码试错的次数太多，请在 ${minutes} 分钟后再试。忘记密码的，请管理员在“设置”里的用户管理中重设。`,
        { code: 'TOO_MANY_ATTEMPTS' } as never,
      );
    }
    const answer = await next();
    if (ctx.status < 400 && !tried.always) begun.succeeded();
    return answer;
  };
}

const demandPassword: Guard = async (ctx, next) => {
  const body = bodyOf(ctx);
  const password = body['password'] ?? fields(body['userInfo'])['password'];
  const fault = typeof password === 'string' ? passwordFault(password) : undefined;
  if (fault) throw new errors.ValidationError(fault, { code: 'PASSWORD_WEAK' });
  return next();
};

/** The log-in page shows the CMS's sentence as it is. */
const inChinese: Guard = async (_ctx, next) => {
  try {
    return await next();
  } catch (error) {
    if (!(error instanceof errors.ApplicationError) || error.message !== 'Invalid credentials') throw error;
    throw new errors.ApplicationError('邮箱或密码不对，请核对后再试。连续输错五次要等一会儿才能再试。', {
      code: 'CREDENTIALS_INVALID',
    });
  }
};
