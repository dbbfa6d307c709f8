/** People at the panel: each logged in, asking over HTTP as the panel does. */
import type { Core } from '@strapi/strapi';
import type { Response } from 'supertest';
import type { App } from './app';

type Method = 'get' | 'post' | 'put' | 'delete';

export interface Person {
  readonly email: string;
  readonly id: number;
  readonly documentId: string;
  readonly ask: (method: Method, path: string, body?: object) => Promise<Response>;
}

interface Roles {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
}
interface Users {
  create(user: object): Promise<{ id: number; documentId: string }>;
}

/** Everybody's, for who logs in through a browser. */
export const PASSWORD = 'Test-password-9';

/** Makes a log-in with the roles of these codes, and logs in. */
export async function person(
  { strapi, request }: App,
  name: string,
  ...roles: readonly string[]
): Promise<Person> {
  const service = strapi.service('admin::role') as unknown as Roles;
  const found = await Promise.all(roles.map((code) => service.findOne({ code })));
  const email = `${name}@people.example.cn`;
  const { id, documentId } = await (strapi.service('admin::user') as unknown as Users).create({
    email,
    password: PASSWORD,
    firstname: name,
    roles: found.map((role, at) => role?.id ?? fail(roles[at])),
    isActive: true,
    registrationToken: null,
  });
  const token = await logIn({ strapi, request }, email);
  const ask: Person['ask'] = (method, path, body) => {
    const asked = request[method](path).set('Authorization', `Bearer ${token}`);
    return Promise.resolve(body ? asked.send(body) : asked);
  };
  return { email, id, documentId, ask };
}

async function logIn(
  { request }: Pick<App, 'request'> & { strapi: Core.Strapi },
  email: string,
): Promise<string> {
  const { body } = await request.post('/admin/login').send({ email, password: PASSWORD }).expect(200);
  return (body as { data: { token: string } }).data.token;
}

function fail(role: string | undefined): never {
  throw new Error(`no role ${role ?? ''}`);
}
