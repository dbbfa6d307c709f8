/** Who is acting: one answer for the gate, the trail and the rights of bodies. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Acting, ActingService } from '../../../shared/acting';

const SYSTEM: Acting = { key: 'system', name: '系统', way: 'system' };

const person = z.object({
  documentId: z.string(),
  email: z.string().nullish(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
});

/** A person of the panel: known by document id, told by name, else by address. */
export function personOf(user: unknown): Acting {
  const { documentId, email, firstname, lastname } = person.parse(user);
  const name = [lastname, firstname].filter(Boolean).join('') || email || '未填姓名';
  return { key: `user:${documentId}`, name, way: 'panel' };
}

interface RequestState {
  readonly state?: {
    readonly user?: unknown;
    readonly auth?: {
      readonly strategy?: { readonly name?: string };
      readonly credentials?: unknown;
    };
  };
}

/** At the panel itself, or with a token that stands for its owner there. */
const PANEL_STRATEGIES: readonly unknown[] = ['admin', 'admin-token'];

/** Who is logged in at the panel, in the request that is being answered. */
export function userAtPanel(strapi: Core.Strapi): unknown {
  const { state } = (strapi.requestContext.get() ?? {}) as RequestState;
  return PANEL_STRATEGIES.includes(state?.auth?.strategy?.name) ? state?.user : undefined;
}

const token = z.object({ id: z.number(), name: z.string() });

/** The access token that a program outside asks with. */
function tokenOf(strapi: Core.Strapi): Acting | undefined {
  const { state } = (strapi.requestContext.get() ?? {}) as RequestState;
  if (state?.auth?.strategy?.name !== 'content-api-token') return undefined;
  const { id, name } = token.parse(state.auth.credentials);
  return { key: `token:${id}`, name: `访问令牌“${name}”`, way: 'system' };
}

export function actingService(strapi: Core.Strapi): ActingService {
  const named = new AsyncLocalStorage<Acting>();
  const current = (): Acting => {
    const known = named.getStore();
    if (known) return known;
    const user = userAtPanel(strapi);
    return user ? personOf(user) : (tokenOf(strapi) ?? SYSTEM);
  };
  return {
    current,
    as: (acting, run) => named.run(acting, run),
    because: (reason, run) => named.run({ ...current(), reason }, run),
  };
}
