import { shanghaiDay } from '../shanghai-time';
import { withoutPublicationDate } from './publication-date';
import { decideReceipt } from './receipt-rules';

describe('the day of publication', () => {
  it('is the day in China, whatever the machine thinks', () => {
    expect(shanghaiDay(new Date('2023-12-31T15:59:59Z'))).toBe('2023-12-31');
    expect(shanghaiDay(new Date('2023-12-31T16:00:00Z'))).toBe('2024-01-01');
  });

  it('is not written by hand', () => {
    expect(withoutPublicationDate({ title: '题', publishedOn: '2019-01-01' })).toEqual({ title: '题' });
  });
});

describe('a receipt', () => {
  const pending = { confirmation: '待确认', address: null };

  it('with an address becomes recorded by the person who entered it', () => {
    const address = 'https://gk.example/1';
    const recorded = { ok: true, data: { address, confirmation: '人工登记', recordedBy: '王' } };
    expect(decideReceipt({ address }, pending, '王')).toEqual(recorded);
    expect(decideReceipt({ address, confirmation: '待确认' }, undefined, '王')).toEqual(recorded);
    expect(decideReceipt({ confirmation: '人工登记' }, { ...pending, address }, '王')).toMatchObject({
      data: { recordedBy: '王' },
    });
  });

  it('without an address stays pending, and names no one', () => {
    expect(decideReceipt({ address: ' ', recordedBy: '李' }, pending, '王')).toEqual({
      ok: true,
      data: { address: ' ' },
    });
  });

  it('keeps the person who recorded it', () => {
    const before = { confirmation: '人工登记', address: 'a' };
    expect(decideReceipt({ address: 'b', recordedBy: '李' }, before, '王')).toEqual({
      ok: true,
      data: { address: 'b' },
    });
  });

  it('is 补录 by import only and 渠道确认 by the channel only', () => {
    expect(decideReceipt({ confirmation: '补录' }, pending, '王')).toEqual({
      ok: false,
      refusal: 'IMPORT_ONLY',
    });
    expect(decideReceipt({ confirmation: '补录' }, undefined, undefined)).toMatchObject({ ok: false });
    expect(decideReceipt({ confirmation: '渠道确认' }, pending, '王')).toEqual({
      ok: false,
      refusal: 'CHANNEL_ONLY',
    });
    expect(decideReceipt({ confirmation: '渠道确认' }, pending, undefined)).toMatchObject({ ok: true });
    expect(decideReceipt({ reads: 5 }, { confirmation: '补录', address: '' }, '王')).toMatchObject({
      ok: true,
    });
  });
});
