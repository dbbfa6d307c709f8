/** Calling the panel's addresses as one of its people. */
import type { Test } from 'supertest';
import type { App } from './app';

export interface Person {
  readonly id: number;
  /** One request, with her token. */
  readonly ask: (verb: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => Test;
}

/** Logs somebody in. */
export async function signIn(
  app: App,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Person> {
  const { body } = await app.request.post('/admin/login').send({ email, password }).expect(200);
  const { token, user } = (body as { data: { token: string; user: { id: number } } }).data;
  return {
    id: user.id,
    ask(verb, path, sent) {
      const request = app.request[verb](path).set('authorization', `Bearer ${token}`);
      return sent === undefined ? request : request.send(sent);
    },
  };
}

/** Makes a person with that role and logs her in. */
export async function newPerson(app: App, email: string, role: string): Promise<Person> {
  const { id } = (await app.strapi.db.query('admin::role').findOne({ where: { code: role } })) as {
    id: number;
  };
  const password = 'Test-password-1';
  await app.strapi.service('admin::user').create({
    email,
    password,
    firstname: email.split('@')[0],
    roles: [id],
    isActive: true,
    registrationToken: null,
  });
  return signIn(app, { email, password });
}
