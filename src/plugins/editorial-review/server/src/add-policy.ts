/** Policies of ours behind those that the CMS puts on its own routes. */
import type { Core } from '@strapi/strapi';

interface Route {
  readonly handler: unknown;
  config?: { policies?: unknown[] };
}
/** Routers by name, as the CMS and its plugins declare them. */
export type Routers = Readonly<Record<string, { readonly routes: readonly Route[] }>>;

/** True lets the request on; a refusal is thrown. */
export type Policy<Context> = (ctx: Context) => boolean | Promise<boolean>;

/**
 * Only possible before the routes are laid, in `register`.
 * @param handlers of the routes that are meant: `user.create`
 * @throws Error where the CMS has no such route any more: a guard that guards nothing must not go unnoticed
 */
export function addPolicy<Context>(
  strapi: Core.Strapi,
  name: string,
  policy: Policy<Context>,
  { routers, handlers }: { readonly routers: unknown; readonly handlers: readonly string[] },
): void {
  const uid = `plugin::editorial-review.${name}`;
  strapi.get<{ set(uid: string, policy: Policy<Context>): unknown }>('policies').set(uid, policy);
  const routes = Object.values(routers as Routers).flatMap((router) => router.routes);
  for (const handler of handlers) {
    const meant = routes.filter((route) => route.handler === handler);
    if (meant.length === 0) throw new Error(`no route of ${handler} for ${uid}`);
    for (const route of meant)
      route.config = { ...route.config, policies: [...(route.config?.policies ?? []), uid] };
  }
}
