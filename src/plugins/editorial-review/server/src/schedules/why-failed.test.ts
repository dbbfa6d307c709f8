import { errors } from '@strapi/utils';
import { Refused } from '../../../../../plugin-parts/refused';
import { whyFailed } from './why-failed';

it('tells a refusal in its own words', () => {
  for (const refusal of [new Refused('X', '不行。'), new errors.ForbiddenError('不行。')])
    expect(whyFailed(refusal)).toEqual({ sentence: '不行。', isFault: false });
});

it.each([
  [{ code: '40P01', message: 'deadlock detected' }],
  [{ code: '57P01', message: 'terminating connection due to administrator command' }],
  [{ code: 'ECONNREFUSED', message: 'connect' }],
  [new Error('Connection terminated unexpectedly')],
  [new Error('Knex: Timeout acquiring a connection. The pool is probably full.')],
])('lets it wait where the database was at fault: %j', (error) => {
  expect(whyFailed(error)).toBeNull();
});

it('does not try again what the program does wrong, and does not quote it', () => {
  for (const error of [new TypeError('secret'), { code: '23505', message: 'secret' }, 'secret', undefined]) {
    expect(whyFailed(error)).toMatchObject({ isFault: true });
    expect(whyFailed(error)?.sentence).not.toContain('secret');
  }
});
