import { targetOf } from './finding-target';

const cells = new Set([
  'applications.newReceived.total',
  'applications.result.total.naturalPerson',
  'litigation.direct.total',
]);

test.each([
  ['applications.newReceived.total', { kind: 'cell', key: 'applications.newReceived.total' }],
  ['applications.naturalPerson', { kind: 'cell', key: 'applications.result.total.naturalPerson' }],
  ['litigation.direct', { kind: 'cell', key: 'litigation.direct.total' }],
  ['odd.futureDate.events', { kind: 'rows', key: 'odd.futureDate.events' }],
  ['published.total', { kind: 'rows', key: 'published.total' }],
  ['problems', null],
  ['toString', null],
])('%s leads to %j', (where, target) => {
  expect(targetOf(where, cells, { 'published.total': {} })).toEqual(target);
});
