/** Puts on record who logged in and out, and who tried in vain: with the address that asked, never with a password. */
import type { Core } from '@strapi/strapi';
import type { Json, NewAct } from '../../../shared/trail';
import { personOf } from '../acting/acting';
import { withoutPort } from '../../../../../prepared-answers/client-address';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { maskAddress } from './mask';

interface Request {
  readonly request?: { readonly ip?: string; readonly body?: { readonly email?: unknown } };
}

interface Told {
  readonly user: unknown;
}

export function watchLogIns(strapi: Core.Strapi): void {
  const request = () => (strapi.requestContext.get() as Request | undefined)?.request;
  const details = (): Record<string, Json> => {
    const ip = request()?.ip;
    return ip ? { address: withoutPort(ip) } : {};
  };
  const person = (user: unknown) => {
    const by = personOf(user);
    const stored = user as { documentId: string };
    return { by, subject: { type: 'account', id: stored.documentId, title: by.name } };
  };
  const put = async (act: NewAct) => {
    // The CMS does not wait for what listens to it: a fault here would end the process.
    await trailOf(strapi)
      .append(act)
      .catch((error: unknown) => {
        strapi.log.error(`登录没有记入留痕：${(error as { code?: string }).code ?? '原因不明'}`);
      });
  };
  const { eventHub } = strapi;
  eventHub.on('admin.auth.success', ({ user }: Told) =>
    put({ act: 'login', ...person(user), details: details() }),
  );
  eventHub.on('admin.logout', ({ user }: Told) =>
    put({ act: 'logout', ...person(user), details: details() }),
  );
  eventHub.on('admin.auth.error', () => {
    const email = request()?.body?.email;
    const who = maskAddress(typeof email === 'string' ? email.slice(0, 100) : '');
    return put({
      act: 'loginFailed',
      subject: { type: 'account', id: who, title: who },
      details: details(),
    });
  });
}
