import fc from 'fast-check';
import { bodiesOf, shareABody } from './bodies-of';
import { ROLES } from './definitions';

const TOWN = { bodyCode: 'town', members: [] };
const STREET = { bodyCode: 'street', members: [7, '8'] };
const FARM = { bodyCode: 'farm', members: [8] };
const clerk = (id: number | string) => ({ id, roles: ['gongkai-editor'] });

it('there is one body, and everybody’s is that', () => {
  expect(bodiesOf(clerk(1), [TOWN])).toEqual(['town']);
  expect(bodiesOf(clerk(1), [STREET])).toEqual(['street']);
});

it('of several it is those that list a person, else the oldest', () => {
  const all = [TOWN, STREET, FARM];
  expect(bodiesOf(clerk(1), all)).toEqual(['town']);
  expect(bodiesOf(clerk('7'), all)).toEqual(['street']);
  expect(bodiesOf(clerk(8), all)).toEqual(['street', 'farm']);
});

it('who looks after the system belongs to all', () => {
  for (const role of ['strapi-super-admin', 'gongkai-admin'])
    expect(bodiesOf({ id: 7, roles: ['gongkai-editor', role] }, [TOWN, STREET])).toBe('all');
  expect(bodiesOf(clerk(1), [])).toBe('all');
});

it('nobody is without a body, and nobody has one that does not list her but the oldest', () => {
  const ids = fc.integer({ min: 1, max: 4 });
  const bodies = fc.uniqueArray(
    fc.record({ bodyCode: fc.string({ minLength: 1 }), members: fc.array(ids) }),
    {
      selector: ({ bodyCode }) => bodyCode,
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(bodies, ids, fc.constantFrom(...ROLES.map(({ code }) => code)), (all, id, role) => {
      const reach = bodiesOf({ id, roles: [role] }, all);
      if (role === 'gongkai-admin') return reach === 'all';
      if (reach === 'all' || reach.length === 0) return false;
      return reach.every(
        (code) =>
          code === all[0]?.bodyCode || all.find(({ bodyCode }) => bodyCode === code)?.members.includes(id),
      );
    }),
  );
});

it('two people share a body where one of them has every body, or both have the same', () => {
  expect(shareABody('all', ['a'])).toBe(true);
  expect(shareABody(['a', 'b'], ['b'])).toBe(true);
  expect(shareABody(['a'], ['b'])).toBe(false);
});
