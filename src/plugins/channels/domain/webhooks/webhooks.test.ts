import fc from 'fast-check';
import { judge, readRetryAfter } from './judge';
import { readKey, writeKey } from './key';
import { writeMessage } from './message';
import { addressIn } from './receiver-answer';
import { unreachable } from './unreachable';

it('reads the key that it wrote, and no other; a key has no dot', () => {
  const change = fc.record({
    sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    nonce: fc.stringMatching(/^[0-9a-f]{12}$/),
  });
  fc.assert(
    fc.property(change, (each) => {
      expect(readKey(writeKey('3f', each))).toEqual(each);
      expect(writeKey('3f', each)).not.toContain('.');
    }),
  );
  for (const other of ['', 'wh_1_2', 'ping_1', 'wx_1_2_3']) expect(readKey(other)).toBeUndefined();
});

it('tells a document as the public sees it, and what is gone as a removal', () => {
  const change = {
    sequence: 40,
    origin: '0123abcd',
    nonce: 'ab12',
    type: 'news-items',
    documentId: 'doc1',
    at: new Date('2024-01-02T03:04:05Z'),
  } as const;
  const base = 'https://gk.example';
  const facts = {
    cursor: 'c1.0123abcd.14.ab12',
    type: 'news-items',
    documentId: 'doc1',
    at: '2024-01-02T11:04:05+08:00',
    href: 'https://gk.example/api/news-items/doc1',
  };
  expect(JSON.parse(writeMessage({ change, item: { title: '题', content: '文' }, base }))).toEqual({
    type: 'publication.upsert',
    timestamp: '2024-01-02T11:04:05+08:00',
    data: { ...facts, op: 'upsert', title: '题', item: { title: '题', content: '文' } },
  });
  expect(JSON.parse(writeMessage({ change, item: null, base }))).toEqual({
    type: 'publication.remove',
    timestamp: '2024-01-02T11:04:05+08:00',
    data: { ...facts, op: 'remove', item: null },
  });
});

describe('an answer', () => {
  it.each([200, 201, 202, 204])('%i is a delivery', (status) => {
    expect(judge({ status })).toMatchObject({ kind: 'done' });
  });
  it.each([408, 425, 429, 500, 502, 503, 504])('%i may pass', (status) => {
    expect(judge({ status })).toMatchObject({ kind: 'again', code: `HTTP_${status}` });
  });
  it.each([301, 302, 400, 401, 403, 404, 405, 410, 413, 422])('%i is left to a person', (status) => {
    expect(judge({ status })).toMatchObject({
      kind: 'person',
      code: `HTTP_${status}`,
      next: expect.stringContaining('重试'),
    });
  });
  it('of who is busy says when to come back', () => {
    expect(judge({ status: 429, retryAfter: 7 })).toMatchObject({ afterSeconds: 7, wholeTarget: true });
    expect(judge({ status: 500, retryAfter: 7 })).not.toHaveProperty('afterSeconds');
  });
  it('says so in seconds or by a date', () => {
    const now = new Date('2024-01-01T00:00:00Z');
    expect(readRetryAfter('120', now)).toBe(120);
    expect(readRetryAfter('Mon, 01 Jan 2024 00:02:00 GMT', now)).toBe(120);
    expect(readRetryAfter('Sun, 31 Dec 2023 00:00:00 GMT', now)).toBe(0);
    expect(readRetryAfter('soon', now)).toBeUndefined();
    expect(readRetryAfter(undefined, now)).toBeUndefined();
  });
});

it('gives each kind of broken network its own sentence', () => {
  const kinds = {
    ENOTFOUND: 'DNS',
    ECONNREFUSED: 'REFUSED',
    EHOSTUNREACH: 'NO_ROUTE',
    CERT_HAS_EXPIRED: 'TLS',
    ERR_TLS_CERT_ALTNAME_INVALID: 'TLS',
    TimeoutError: 'TIMEOUT',
    ECONNRESET: 'BROKEN',
    toString: 'UNREACHABLE',
  };
  const sentences = Object.entries(kinds).map(([code, expected]) => {
    const outcome = unreachable(code);
    expect(outcome).toMatchObject({ kind: 'again', code: expected, wholeTarget: true });
    return outcome.sentence;
  });
  expect(new Set(sentences).size).toBe(7);
});

it('takes an address from the answer only where it is one', () => {
  expect(addressIn('{"address":"https://www.example.gov.cn/1.html"}')).toBe(
    'https://www.example.gov.cn/1.html',
  );
  const none = ['', 'ok', 'null', '[]', '{"address":1}', '{"address":"javascript:alert(1)"}'];
  for (const each of [...none, '{"address":"https://a:b@c.cn/"}', '{"address":"/relative"}']) {
    expect(addressIn(each)).toBeUndefined();
  }
});
