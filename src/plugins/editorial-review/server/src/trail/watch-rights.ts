/**
 * Puts on record which rights roles and access tokens are given and lose, whichever way they are written: what was
 * there before and is there afterwards is compared, holder by holder.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { rightsBetween } from '../../../domain/trail/rights';
import type { NewAct } from '../../../shared/trail';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { inTransaction } from '../transaction';
import { rightsNow, type Holder } from './read-rights';
import { aroundWrites } from './watch-rows';

const RIGHTS = ['admin::permission', 'admin::api-token-permission'];
/** Rights can also be written as a field of whoever holds them. */
const HOLDERS = ['admin::role', 'admin::api-token'];
const HELD = ['permissions', 'adminPermissions'];

/** What the CMS writes in many steps, one row a right: each of these is one act. */
const IN_ONE: readonly (readonly [service: string, ...methods: string[]])[] = [
  ['admin::role', 'assignPermissions', 'resetSuperAdminPermissions', 'createRolesIfNoneExist', 'deleteByIds'],
  ['admin::permission', 'createMany', 'deleteByIds', 'cleanPermissionsInDatabase'],
  ['admin::api-token-content-api', 'create', 'update', 'revoke'],
  ['admin::api-token-admin', 'create', 'update', 'revoke'],
];

const running = new AsyncLocalStorage<{ isOpen: boolean }>();

/** All that becomes of rights in `run` is one act a holder. */
export function rightsInOne<Result>(strapi: Core.Strapi, run: () => Promise<Result>): Promise<Result> {
  if (running.getStore()?.isOpen) return run();
  return inTransaction(strapi, async () => {
    const trail = trailOf(strapi);
    await trail.lock();
    const before = await rightsNow(strapi);
    const whole = { isOpen: true };
    try {
      return await running.run(whole, async () => {
        const result = await run();
        const acts = changes(before, await rightsNow(strapi));
        if (acts.length > 0) await trail.appendAll(acts);
        return result;
      });
    } finally {
      whole.isOpen = false;
    }
  });
}

type Holders = ReadonlyMap<string, Holder>;

function changes(before: Holders, after: Holders): NewAct[] {
  return [...new Map([...before, ...after])].flatMap(([key, { kind, id, name }]): NewAct[] => {
    const details = rightsBetween(before.get(key)?.rights ?? [], after.get(key)?.rights ?? []);
    return details ? [{ act: 'permission', subject: { type: kind, id, title: name }, details }] : [];
  });
}

type Service = Readonly<Record<string, unknown>>;
interface Services {
  extend(uid: string, change: (service: Service) => Service): unknown;
}

export function watchRights(strapi: Core.Strapi): void {
  for (const uid of [...RIGHTS, ...HOLDERS]) {
    aroundWrites(strapi, uid, (write, { data }) =>
      RIGHTS.includes(uid) || HELD.some((field) => field in Object(data))
        ? rightsInOne(strapi, write)
        : write(),
    );
  }
  for (const [uid, ...methods] of IN_ONE) {
    strapi.get<Services>('services').extend(uid, (service) => ({
      ...service,
      ...Object.fromEntries(methods.map((name) => [name, inOne(strapi, service[name])])),
    }));
  }
}

const inOne =
  (strapi: Core.Strapi, method: unknown) =>
  (...args: readonly unknown[]): Promise<unknown> =>
    rightsInOne(strapi, () => (method as (...given: readonly unknown[]) => Promise<unknown>)(...args));
