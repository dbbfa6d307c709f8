import { clientAddress, countedAs, isLoopback } from './client-address';
import { CrossOrigin } from './cross-origin';
import { RateLimit } from './rate-limit';

describe('whose request it is', () => {
  it.each([
    [0, '9.9.9.9', '1.1.1.1'],
    [1, '9.9.9.9', '9.9.9.9'],
    [1, 'forged, 9.9.9.9', '9.9.9.9'],
    [2, 'forged, 9.9.9.9, 10.0.0.2', '9.9.9.9'],
    [3, '9.9.9.9', '9.9.9.9'],
    [1, '', '1.1.1.1'],
    [1, undefined, '1.1.1.1'],
  ])('with %j proxies and %j it is %s', (proxies, forwarded, expected) =>
    expect(clientAddress('1.1.1.1', forwarded, proxies)).toBe(expected),
  );

  it('counts an IPv6 household as one, however it is written', () => {
    expect(countedAs('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(countedAs('2001:0DB8:1:2::9')).toBe('2001:db8:1:2');
    expect(countedAs('::1')).toBe('0:0:0:0');
    expect(countedAs('::ffff:1.2.3.4')).toBe('1.2.3.4');
    expect(countedAs('1.2.3.4')).toBe('1.2.3.4');
    expect(countedAs('x'.repeat(1000))).toHaveLength(64);
  });

  it('counts all ports of an address as one', () => {
    expect(countedAs('6.6.6.6:4711')).toBe('6.6.6.6');
    expect(countedAs('[2001:db8:1:2::9]:4711')).toBe('2001:db8:1:2');
    expect(countedAs('[2001:db8:1:2::9]')).toBe('2001:db8:1:2');
    expect(countedAs('[::ffff:6.6.6.6]:4711')).toBe('6.6.6.6');
    expect(countedAs('2001:db8:1:2:3:4:5:4711')).toBe('2001:db8:1:2');
  });

  it('knows this machine', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
    expect(isLoopback('128.0.0.1')).toBe(false);
  });
});

describe('how much one may ask for', () => {
  it('gives a minute at once, then as it comes back, to each for itself', () => {
    const limit = new RateLimit(60);
    for (let at = 0; at < 60; at += 1) expect(limit.take('a', 0)).toBe(0);
    expect(limit.take('a', 0)).toBe(1);
    expect(limit.take('b', 0)).toBe(0);
    expect(limit.take('a', 500)).toBe(1);
    expect(limit.take('a', 1000)).toBe(0);
    expect(limit.take('a', 1000)).toBe(1);
  });

  it('says how long to wait where little is allowed', () => {
    const limit = new RateLimit(2);
    limit.take('a', 0);
    limit.take('a', 0);
    expect(limit.take('a', 0)).toBe(30);
    expect(limit.take('a', 30_000)).toBe(0);
  });
});

describe('other origins', () => {
  const ASKS = { origin: 'https://a.gov.cn', 'access-control-request-method': 'GET' };

  it('are told by name, and only those listed', () => {
    const cors = new CrossOrigin(['https://a.gov.cn']);
    expect(cors.for({ origin: 'https://a.gov.cn' }).slice(0, 2)).toEqual([
      'Access-Control-Allow-Origin',
      'https://a.gov.cn',
    ]);
    expect(cors.for({ origin: 'https://b.gov.cn' })).toEqual([]);
    expect(cors.for({})).toEqual([]);
    expect([cors.everywhere, cors.varies]).toEqual([[], true]);
    expect(cors.preflight('OPTIONS', ASKS)).toContain('Access-Control-Allow-Methods');
    expect(cors.preflight('OPTIONS', { ...ASKS, origin: 'https://b.gov.cn' })).toBeUndefined();
    expect(cors.preflight('GET', ASKS)).toBeUndefined();
  });

  it('may all be let in, and none', () => {
    const all = new CrossOrigin(['*']);
    expect(all.everywhere.slice(0, 2)).toEqual(['Access-Control-Allow-Origin', '*']);
    expect([all.varies, all.for(ASKS)]).toEqual([false, []]);
    expect(all.preflight('OPTIONS', ASKS)).toBeDefined();
    const none = new CrossOrigin([]);
    expect([none.varies, none.everywhere, none.preflight('OPTIONS', ASKS)]).toEqual([false, [], undefined]);
  });
});
