import type { Finding } from '../../shared/findings';
import { blocking, blockingEmergency, needed } from './acceptance';

const finding = (id: string, severity: Finding['severity'], code: Finding['code'] = 'MOBILE'): Finding => ({
  ...{ id, code, severity, excerpt: '', message: '', remedy: '' },
  place: { field: 'content', label: '正文', file: null, at: null },
});
const FOUND = [finding('a', 'error'), finding('b', 'warning'), finding('c', 'info')];
const reason = (id: string) => ({ id, reason: '值班电话' });
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

test('errors and warnings without a reason stand in the way; no reason helps an error, advice needs none', () => {
  expect(ids(blocking(FOUND, []))).toEqual(['a', 'b']);
  expect(ids(blocking(FOUND, [reason('b')]))).toEqual(['a']);
  expect(ids(blocking(FOUND, [reason('a'), reason('b')]))).toEqual(['a']);
  expect(ids(blocking(FOUND, [reason('x')]))).toEqual(['a', 'b']);
  expect(blocking([], [])).toEqual([]);
});

test('only reasons for warnings that were found go on record', () => {
  expect(ids(needed(FOUND, ['a', 'b', 'c', 'x'].map(reason)))).toEqual(['b']);
});

test('an emergency has its own reason for warnings, but needs nobody’s account number', () => {
  const found = [...FOUND, finding('d', 'warning', 'BANK_CARD')];
  expect(ids(blockingEmergency(found))).toEqual(['a', 'd']);
});
