import type { TrailRow } from '../../../shared/trail';
import { foreignPasswords } from './foreign-passwords';

const row = (act: string, actor: string, rest: object = {}) =>
  ({
    ...{ seq: 9, at: '2026-01-05T09:00:00.000+08:00', act, actorKey: actor, actorName: actor },
    ...{ subjectId: 'b', details: act === 'account' ? { changed: ['密码'] } : {} },
    ...rest,
  }) as TrailRow;
const made = (by: string) => row('account', by, { details: { kind: '新建' } });
/** By the link of an invitation or of a reset nobody is logged in. */
const byLink = row('account', 'system');

it.each([
  ['set by another', [row('account', 'user:a'), row('sign', 'user:b')], 1],
  [
    'set by another, then by herself',
    [row('account', 'user:a'), row('account', 'user:b'), row('sign', 'user:b')],
    0,
  ],
  ['her own', [row('account', 'user:b'), row('sign', 'user:b')], 0],
  ['somebody else signs', [row('account', 'user:a'), row('sign', 'user:a')], 0],
  [
    'only her name was changed',
    [row('account', 'user:a', { details: { changed: ['姓'] } }), row('sign', 'user:b')],
    0,
  ],
  ['by command', [row('account', 'operator'), row('sign', 'user:b'), row('sign', 'user:b')], 1],
  ['invited, her password set by the link', [made('user:a'), byLink, row('sign', 'user:b')], 1],
  ['invited, then by herself', [made('user:a'), byLink, row('account', 'user:b'), row('sign', 'user:b')], 0],
  [
    'set by another, then by the link of a reset',
    [row('account', 'user:a'), byLink, row('sign', 'user:b')],
    1,
  ],
  ['made by the program', [made('system'), byLink, row('sign', 'user:b')], 0],
])('%s', (_name, rows, count) => {
  const { take, notes } = foreignPasswords();
  rows.forEach(take);
  expect(notes()).toHaveLength(count);
  for (const { sentence } of notes())
    expect(sentence).toMatch(
      /^第 9(、9)? 行：user:b签字或发布时，密码是(user:a|operator)在 2026-01-05 09:00:00 (设的|建账号时定的)，/,
    );
});
