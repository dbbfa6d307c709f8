/** A chain in memory, tampered with in every way that the database's own account allows. */
import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { TrailRow } from '../../shared/trail';
import { breakSentence } from './break-words';
import { linkedText, NOTHING_BEFORE } from './link';
import { walkChain, type ChainRow, type Head } from './verify';

const KEY = {
  id: 'k'.repeat(16),
  hash: (text: string) => createHmac('sha256', 'secret').update(text).digest('hex'),
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const rowOf = (seq: number, text: string): TrailRow => ({
  seq,
  at: `2026-01-05T09:00:${String(seq % 60).padStart(2, '0')}.000+08:00`,
  act: 'edit',
  actorKey: 'user:a',
  actorName: '甲',
  way: 'panel',
  bodyCode: null,
  subjectType: 'api::body.body',
  subjectId: 'x',
  subjectTitle: null,
  fingerprint: null,
  details: { text },
});

function chain(texts: readonly string[], hash = KEY.hash, previous = NOTHING_BEFORE, from = 1): ChainRow[] {
  let before = previous;
  return texts.map((text, at) => {
    const row = rowOf(from + at, text);
    before = hash(linkedText(row, before));
    return { seq: row.seq, at: row.at, keyId: KEY.id, hash: before, row };
  });
}

async function* each(rows: readonly ChainRow[]) {
  for (const row of rows) yield await Promise.resolve(row);
}
const walk = (rows: readonly ChainRow[], head: Head | null = null) => walkChain(each(rows), KEY, head);
const headOf = (rows: readonly ChainRow[]): Head => ({ seq: rows.at(-1)!.seq, hash: rows.at(-1)!.hash });
const renumbered = (rows: readonly ChainRow[]): ChainRow[] =>
  rows.map((row, at) => ({ ...row, seq: at + 1, row: row.row && { ...row.row, seq: at + 1 } }));

const FIVE = chain(['a', 'b', 'c', 'd', 'e']);
const without = (at: number) => FIVE.filter((_row, index) => index !== at);

it('a chain as it was written is sound to its last row, also before the end is known', async () => {
  expect(await walk(FIVE)).toMatchObject({ sound: 5, last: headOf(FIVE), broken: null });
  expect(await walk(FIVE, headOf(FIVE.slice(0, 3)))).toMatchObject({ broken: null });
  expect(await walk([])).toEqual({ sound: 0, last: null, broken: null });
});

it('names the first broken row and what is wrong with it', async () => {
  const changed = FIVE.map((row, at) => (at === 2 ? { ...row, row: rowOf(3, 'x') } : row));
  expect((await walk(changed)).broken).toMatchObject({ kind: 'changed', seq: 3, at: rowOf(3, '').at });
  expect((await walk(without(2))).broken).toEqual({ kind: 'missing', seq: 3, at: null, to: 3 });
  expect((await walk(FIVE.slice(2))).broken).toEqual({ kind: 'missing', seq: 1, at: null, to: 2 });
  expect((await walk(renumbered(without(2)))).broken).toMatchObject({ kind: 'link', seq: 3 });
  const put: ChainRow = { ...FIVE[2]!, hash: sha256('x'), row: rowOf(3, 'x') };
  const inserted = renumbered([...FIVE.slice(0, 2), put, ...FIVE.slice(2)]);
  expect((await walk(inserted)).broken).toMatchObject({ kind: 'inserted', seq: 3 });
  const swapped = renumbered([FIVE[0]!, FIVE[2]!, FIVE[1]!, FIVE[3]!, FIVE[4]!]);
  expect((await walk(swapped)).broken).toMatchObject({ kind: 'inserted', seq: 2 });
  const rewritten = [...FIVE.slice(0, 2), ...chain(['x', 'y', 'z'], sha256, FIVE[1]!.hash, 3)];
  expect((await walk(rewritten)).broken).toMatchObject({ kind: 'link', seq: 3 });
  const otherKey = FIVE.map((row, at) => (at === 3 ? { ...row, keyId: 'other' } : row));
  expect((await walk(otherKey)).broken).toMatchObject({ kind: 'key', seq: 4 });
  const unreadable = FIVE.map((row, at) => (at === 4 ? { ...row, row: null } : row));
  expect((await walk(unreadable)).broken).toMatchObject({ kind: 'unreadable', seq: 5 });
});

it('rows cut off at the end are told from the head, also where new ones stand in their place', async () => {
  expect((await walk(FIVE.slice(0, 3), headOf(FIVE))).broken).toEqual({
    kind: 'cut',
    seq: 4,
    at: null,
    to: 5,
  });
  // Of rows written since, the head's time tells where the lost ones began.
  const at = (row: ChainRow, when: string): ChainRow => ({ ...row, at: when });
  const headAt = { ...headOf(FIVE), at: FIVE[4]!.at };
  const since = chain(['x', 'y', 'z'], KEY.hash, FIVE[2]!.hash, 4).map((row) => at(row, '2026-02-01'));
  expect((await walk([...FIVE.slice(0, 3), ...since], headAt)).broken).toMatchObject({
    kind: 'replaced',
    seq: 4,
    to: 5,
  });
  expect((await walk([...FIVE.slice(0, 3), since[0]!], headAt)).broken).toMatchObject({
    kind: 'cut',
    seq: 4,
    to: 5,
  });
  const goneOn = [...FIVE.slice(0, 3), ...chain(['x', 'y', 'z'], KEY.hash, FIVE[2]!.hash, 4)];
  expect((await walk(goneOn)).broken).toBeNull();
  expect((await walk(goneOn, headOf(FIVE))).broken).toMatchObject({ kind: 'replaced', seq: 5 });
});

it('a sentence names row, time and the next step', () => {
  expect(breakSentence({ kind: 'changed', seq: 3, at: '2026-01-05T09:00:03.000+08:00' })).toMatch(
    /^第 3 行（2026-01-05 09:00:03）的内容被改过。请/,
  );
  expect(breakSentence({ kind: 'missing', seq: 3, at: null, to: 7 })).toMatch(/^留痕缺了第 3 至 7 行/);
  expect(breakSentence({ kind: 'key', seq: 1, at: null })).toContain('另一把 ENCRYPTION_KEY');
});

/** What somebody with the table but without the key can do to it. */
const tampering = fc.oneof(
  fc.record({ kind: fc.constant('text'), at: fc.nat(), text: fc.string() }),
  fc.record({ kind: fc.constant('delete'), at: fc.nat(), text: fc.string() }),
  fc.record({ kind: fc.constant('insert'), at: fc.nat(), text: fc.string() }),
  fc.record({ kind: fc.constant('swap'), at: fc.nat(), text: fc.string() }),
  fc.record({ kind: fc.constant('rehash'), at: fc.nat(), text: fc.string() }),
  fc.record({ kind: fc.constant('cut'), at: fc.nat(), text: fc.string() }),
);

function tampered(
  rows: readonly ChainRow[],
  { kind, at: any, text }: { kind: string; at: number; text: string },
): ChainRow[] {
  const at = any % rows.length;
  const put: ChainRow = { ...rows[at]!, hash: sha256(text), row: rowOf(at + 1, text) };
  switch (kind) {
    case 'text':
      return rows.map((row, index) => (index === at ? { ...row, row: rowOf(row.seq, text) } : row));
    case 'delete':
      return renumbered(rows.filter((_row, index) => index !== at));
    case 'insert':
      return renumbered([...rows.slice(0, at), put, ...rows.slice(at)]);
    case 'swap':
      return renumbered(rows.map((row, index) => (index === at ? rows[0]! : index === 0 ? rows[at]! : row)));
    case 'rehash':
      return [
        ...rows.slice(0, at),
        ...chain(
          rows.slice(at).map(() => text),
          sha256,
          rows[at - 1]?.hash,
          at + 1,
        ),
      ];
    default:
      return rows.slice(0, at);
  }
}

it('whatever is done to it without the key is found, or has changed nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string(), { minLength: 1, maxLength: 12 }),
      fc.array(tampering, { minLength: 1, maxLength: 3 }),
      async (texts, acts) => {
        const original = chain(texts);
        let rows = original;
        for (const act of acts) if (rows.length > 0) rows = tampered(rows, act);
        const same = JSON.stringify(rows) === JSON.stringify(original);
        expect((await walk(rows, headOf(original))).broken === null).toBe(same);
      },
    ),
  );
});
