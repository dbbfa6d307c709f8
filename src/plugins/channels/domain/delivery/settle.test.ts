import fc from 'fast-check';
import { backOff, GIVE_UP_AFTER } from './back-off';
import { settle } from './settle';

const before = { key: 'k', failures: 0, failingSeconds: 0 };
const again = { kind: 'again', code: 'REFUSED', sentence: '对方拒绝连接。' } as const;

describe('the time until the next attempt', () => {
  it('grows from half a minute to three hours', () => {
    const steps = [30, 120, 600, 1800, 3600, 10_800, 10_800];
    steps.forEach((step, at) => {
      expect(backOff(at + 1, 'k')).toBeGreaterThanOrEqual(step);
      expect(backOff(at + 1, 'k')).toBeLessThanOrEqual(step * 1.2);
    });
  });

  it('is the same for a key, and spread over the keys', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (key, failures) =>
        expect(backOff(failures, key)).toBe(backOff(failures, key)),
      ),
    );
    const keys = Array.from({ length: 100 }, (_, at) => `wh_1_${at}`);
    expect(new Set(keys.map((key) => backOff(9, key))).size).toBeGreaterThan(80);
  });

  it('is what the other side asks for, within a second and a day', () => {
    expect(backOff(7, 'k', 5)).toBe(5);
    expect(backOff(1, 'k', 0)).toBe(1);
    expect(backOff(1, 'k', 1e9)).toBe(86_400);
  });
});

describe('after an attempt a delivery', () => {
  it('is done, waits without counting a failure, or is left to a person', () => {
    expect(settle({ kind: 'done', sentence: '已送达。' }, { ...before, failures: 3 })).toEqual({
      state: 'done',
      sentence: '已送达。',
      next: null,
      code: null,
      failures: 0,
      seconds: 0,
    });
    expect(settle({ kind: 'wait', sentence: '审核中。', afterSeconds: 60 }, before)).toMatchObject({
      state: 'waiting',
      failures: 0,
      seconds: 60,
    });
    expect(settle({ kind: 'person', code: 'C', sentence: '错了。', next: '改。' }, before)).toMatchObject({
      state: 'person',
      code: 'C',
      next: '改。',
    });
  });

  it('waits longer with each failure', () => {
    expect(settle(again, before)).toMatchObject({ state: 'waiting', code: 'REFUSED', failures: 1 });
    expect(settle({ ...again, afterSeconds: 7 }, { ...before, failures: 4 })).toMatchObject({
      failures: 5,
      seconds: 7,
    });
  });

  it('is given up after three days of failures, with what to do', () => {
    expect(settle(again, { key: 'k', failures: 27, failingSeconds: GIVE_UP_AFTER - 1 }).state).toBe(
      'waiting',
    );
    const given = settle(again, { key: 'k', failures: 27, failingSeconds: GIVE_UP_AFTER });
    expect(given).toMatchObject({ state: 'person', failures: 28, code: 'REFUSED' });
    expect(given.sentence).toContain('28 次');
    expect(given.sentence).toContain('对方拒绝连接');
    expect(given.next).toContain('重试');
  });
});
