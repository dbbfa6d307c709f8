import { AnswerStore } from './answer-store';
import type { Answer } from './ask-inside';
import { CrossOrigin } from './cross-origin';
import { EVERYTHING, type Dependence } from './dependence';
import { PreparedAnswer } from './prepared-answer';
import type { Entry } from './repositories/change-log-connection';

const NEWS: Dependence = { types: ['news-items'] };
const change = (type: Entry['type']): Entry[] => [{ sequence: '1', nonce: 'a', type, documentId: 'x' }];

const answer = (text: string, headers: Answer['headers'] = {}, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, no-cache', ...headers },
  bytes: Buffer.from(text),
});

/** A store over a CMS that answers when it is told to. */
function open(maxBytes = 1_000_000) {
  const questions: { target: string; reply: (given: Answer) => void }[] = [];
  const store = new AnswerStore(maxBytes, new CrossOrigin([]), {
    ask: (target) => new Promise((reply) => questions.push({ target, reply })),
    lastModified: () => Promise.resolve(new Date('2024-05-01T00:00:00Z')),
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { store, questions, settled };
}

const text = (made: unknown) => {
  if (!(made instanceof PreparedAnswer)) throw new Error('not prepared');
  const variant = made.in('identity');
  return variant instanceof Promise ? '' : variant.body.toString();
};

it('asks once for all who want the same, and keeps it', async () => {
  const { store, questions, settled } = open();
  const [one, two] = [store.make('/a', NEWS), store.make('/a', NEWS)];
  await settled();
  expect(questions.map(({ target }) => target)).toEqual(['/a']);
  questions[0]?.reply(answer('甲'));
  expect([text(await one), text(await two), text(store.get('/a'))]).toEqual(['甲', '甲', '甲']);
});

it('keeps nothing that was overtaken while it was made, and begins anew for those who come later', async () => {
  const { store, questions, settled } = open();
  const early = store.make('/a', NEWS);
  await settled();
  store.drop(change('news-items'));
  const late = store.make('/a', NEWS);
  await settled();
  expect(questions).toHaveLength(2);
  questions[1]?.reply(answer('新'));
  expect(text(await late)).toBe('新');
  questions[0]?.reply(answer('旧'));
  expect(text(await early)).toBe('旧');
  expect(text(store.get('/a'))).toBe('新');
});

it('lets go of what a change shows in, of everything where it is not known what changed', async () => {
  const { store, questions, settled } = open();
  for (const [target, madeOf] of [
    ['/a', NEWS],
    ['/b', { types: ['announcements'] as const }],
    ['/c', EVERYTHING],
  ] as const) {
    const made = store.make(target, madeOf);
    await settled();
    questions.at(-1)?.reply(answer(target));
    await made;
  }
  expect(store.drop(change('news-items')).sort()).toEqual(['/a', '/c']);
  expect([store.get('/a'), text(store.get('/b')), store.get('/c')]).toEqual([undefined, '/b', undefined]);
  expect(store.drop(undefined)).toEqual(['/b']);
});

it.each([
  ['is no success', answer('x', {}, 404)],
  ['is not public', answer('x', { 'cache-control': 'private' })],
  ['may not be stored', answer('x', { 'cache-control': 'public, no-store' })],
  ['says nothing of it', answer('x', { 'cache-control': undefined })],
  ['sets a cookie', answer('x', { 'set-cookie': ['a=b'] })],
])('does not keep what %s', async (_what, given) => {
  const { store, questions, settled } = open();
  const made = store.make('/a', NEWS);
  await settled();
  questions[0]?.reply(given);
  expect(await made).toBe(given);
  expect(store.get('/a')).toBeUndefined();
});

it('holds no more than it may, and no giant', async () => {
  const { store, questions, settled } = open(100_000);
  const keep = async (target: string, size: number) => {
    const made = store.make(target, NEWS);
    await settled();
    questions.at(-1)?.reply(answer('x'.repeat(size)));
    await made;
  };
  await keep('/giant', 60_000);
  expect(store.get('/giant')).toBeUndefined();
  for (let at = 0; at < 30; at += 1) await keep(`/${String(at)}`, 5000);
  const kept = Array.from({ length: 30 }, (_, at) => store.get(`/${String(at)}`)).filter(Boolean);
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.length).toBeLessThan(10);
  expect(store.get('/29')).toBeDefined();
});

it('asks again after a failure', async () => {
  let failing = true;
  const store = new AnswerStore(1_000_000, new CrossOrigin([]), {
    ask: () => (failing ? Promise.reject(new Error('down')) : Promise.resolve(answer('x'))),
    lastModified: () => Promise.resolve(undefined),
  });
  await expect(store.make('/a', NEWS)).rejects.toThrow('down');
  failing = false;
  expect(text(await store.make('/a', NEWS))).toBe('x');
});
