import type { Core } from '@strapi/strapi';
import { actingService } from './acting';

const asking = (state: object) =>
  actingService({ requestContext: { get: () => ({ state }) } } as unknown as Core.Strapi).current();
const user = { documentId: 'u1', lastname: '王', firstname: '芳' };

it.each(['admin', 'admin-token'])('%s is the person at the panel', (name) => {
  expect(asking({ user, auth: { strategy: { name } } })).toEqual({
    key: 'user:u1',
    name: '王芳',
    way: 'panel',
  });
});

it('a program outside is told by its token, nobody as the system', () => {
  const auth = { strategy: { name: 'content-api-token' }, credentials: { id: 3, name: '网站' } };
  expect(asking({ auth })).toMatchObject({ key: 'token:3', name: '访问令牌“网站”' });
  expect(asking({ user })).toMatchObject({ key: 'system' });
});
