/** People at the panel: each logged in, asking over HTTP as the panel does. */
import type { Test } from 'supertest';
import type { App } from './app';

export interface Person {
  readonly email: string;
  readonly id: number;
  readonly documentId: string;
  /** As the value of `Authorization`. */
  readonly token: string;
  /** One request in her name. */
  readonly ask: (verb: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => Test;
}

interface Roles {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
}

/** Everybody's, for who logs in through a browser. */
export const PASSWORD = 'Test-password-9';

/** Makes somebody with the roles of these codes, and logs her in. */
export async function newPerson(app: App, name: string, ...roles: readonly string[]): Promise<Person> {
  const service = app.strapi.service('admin::role') as unknown as Roles;
  const found = await Promise.all(roles.map((code) => service.findOne({ code })));
  const email = `${name}@people.example.cn`;
  await app.strapi.service('admin::user').create({
    email,
    password: PASSWORD,
    firstname: name,
    roles: found.map((role, at) => role?.id ?? fail(roles[at])),
    isActive: true,
    registrationToken: null,
  });
  return signIn(app, { email, password: PASSWORD });
}

/** Logs somebody in. */
export async function signIn(
  { request }: App,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Person> {
  const { body } = await request.post('/admin/login').send({ email, password }).expect(200);
  const { token, user } = (body as { data: { token: string; user: Pick<Person, 'id' | 'documentId'> } }).data;
  const authorization = `Bearer ${token}`;
  return {
    email,
    id: user.id,
    documentId: user.documentId,
    token: authorization,
    ask(verb, path, sent) {
      const asked = request[verb](path).set('Authorization', authorization);
      return sent === undefined ? asked : asked.send(sent);
    },
  };
}

function fail(role: string | undefined): never {
  throw new Error(`no role ${role ?? ''}`);
}
