import fc from 'fast-check';
import { MEANINGS, MEANINGS_FOR_TOKEN } from './error-table';
import { faultOf, toOutcome, withoutSecrets } from './errors';
import { WechatFault, type FaultKind } from './fault';

const NOON = new Date('2026-11-23T12:00:00+08:00');
const codes = Object.keys(MEANINGS).map(Number);
const all = [...Object.values(MEANINGS), ...Object.values(MEANINGS_FOR_TOKEN)];
const fault = (code: number, errmsg = 'error', forToken = false) =>
  faultOf(code, errmsg, { now: NOON, forToken });

/** What the calls that are used here may answer, as WeChat's own pages list it. */
const EXPECTED: readonly (readonly [FaultKind, readonly number[]])[] = [
  ['again', [-1, 61503]],
  ['token', [40001, 40014, 41001, 42001]],
  ['quota', [45009, 45011, 48006, 53501]],
  ['permission', [48001]],
  ['settings', [40013, 40125, 40164, 40243, 41002, 41004, 43003, 76021]],
  ['account', [48004, 50007, 53500, 89503, 89506, 89507]],
  ['gone', [40007, 53502, 53600, 46003]],
  [
    'content',
    [
      ...[40005, 40009, 41039, 43002, 44003, 45002, 45003, 45004, 45110, 45166, 47001],
      ...[53402, 53503, 53504, 53505, 61500, 61501, 40018, 40055],
    ],
  ],
];

describe('the table', () => {
  it.each(EXPECTED)('knows what is %s', (kind, expected) => {
    expect(expected.map((code) => [code, MEANINGS[code]?.kind])).toEqual(
      expected.map((code) => [code, kind]),
    );
  });

  it('says of each code something of its own, in Chinese, that ends as a sentence', () => {
    for (const said of [all.map(({ sentence }) => sentence), all.map(({ next }) => next)]) {
      expect(new Set(said).size).toBe(said.length);
      for (const each of said) expect(each).toMatch(/[\u4e00-\u9fff].*。$/);
    }
  });

  it('asks nobody to do something about what passes by itself, and somebody about all else', () => {
    for (const { kind, next } of all) {
      if (kind === 'again' || kind === 'token' || kind === 'quota') expect(next).toMatch(/自动|恢复/);
      else expect(next).toMatch(/请|不用/);
    }
  });
});

describe('a fault', () => {
  it.each(codes)('%i carries its code and never an effect', (code) => {
    const found = fault(code, 'something rid: 63901312-73595d7c-3b05195e');
    expect(found).toBeInstanceOf(WechatFault);
    expect(found).toMatchObject({ code, uncertain: false, message: found.sentence });
    expect(found.sentence + found.next).not.toMatch(/rid|63901312/);
  });

  it('waits with the quota of a day until ten past midnight in China', () => {
    expect(fault(45009).afterSeconds).toBe(12 * 3600 + 600);
    expect(fault(45011).afterSeconds).toBe(60);
  });

  it('names the address that WeChat saw', () => {
    const named = fault(
      40164,
      'invalid ip 106.75.31.19 ipv6 ::ffff:106.75.31.19, not in whitelist hint: [qQ4290]',
    );
    expect(named.sentence).toBe('本系统的出口 IP 106.75.31.19 不在公众号的 IP 白名单里。');
    expect(named.next).toContain('把 106.75.31.19 加进');
    expect(fault(40164, 'invalid ip 2408:4002::1, not in whitelist').next).toContain('2408:4002::1');
    expect(fault(40164, 'not in whitelist').sentence).toBe(MEANINGS[40164]?.sentence);
  });

  it('means the secret where a token was asked for', () => {
    expect(fault(40001, 'invalid credential', true)).toMatchObject({ kind: 'settings' });
    expect(fault(40001)).toMatchObject({ kind: 'token' });
    expect(fault(40164, 'invalid ip 1.2.3.4, not', true)).toMatchObject({ kind: 'settings' });
  });

  it('has a sentence also where nobody knows the code', () => {
    const found = fault(99999, 'something new hint: [a.B~c1] rid: 63901312-73595d7c-3b05195e');
    expect(found.sentence).toBe('微信拒绝了这一次调用，错误码 99999：something new。');
    expect(found.next).toContain('99999');
    expect(fault(99998, '').sentence).toBe('微信拒绝了这一次调用，错误码 99998。');
  });
});

it('never repeats anything long enough to be a secret', () => {
  const secret = fc.stringMatching(/^[0-9a-zA-Z_-]{20,80}$/);
  fc.assert(
    fc.property(fc.string(), secret, fc.string(), (before, hidden, after) => {
      expect(withoutSecrets(`${before}${hidden}${after}`)).not.toContain(hidden.slice(0, 16));
    }),
  );
});

describe('an outcome', () => {
  it.each([
    [45009, { kind: 'again', code: '45009', afterSeconds: 12 * 3600 + 600 }],
    [-1, { kind: 'again', code: '-1' }],
    [42001, { kind: 'again', code: '42001' }],
    [48001, { kind: 'person', code: '48001' }],
    [53504, { kind: 'person', code: '53504' }],
    [40007, { kind: 'person', code: '40007' }],
    [99999, { kind: 'person', code: '99999' }],
  ])('of %i', (code, expected) => {
    expect(toOutcome(fault(code))).toMatchObject(expected);
  });

  it.each([45009, 53501, 42001, 40164, 50007])('of %i lets the whole account rest', (code) => {
    expect(toOutcome(fault(code))).toMatchObject({ wholeTarget: true });
  });

  it.each([-1, 48001, 53504, 40007, 99999])('of %i is the one article’s', (code) => {
    expect(toOutcome(fault(code))).not.toHaveProperty('wholeTarget');
  });

  it.each(['NETWORK', 'TIMEOUT', 'HTTP'] as const)('of %s lets the whole account rest', (code) => {
    const onTheWay = new WechatFault({ code, kind: 'again', sentence: '断了。', next: '再试。' });
    expect(toOutcome(onTheWay)).toMatchObject({ kind: 'again', wholeTarget: true });
  });
});
