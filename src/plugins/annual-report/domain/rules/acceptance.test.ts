import type { Finding } from '../../shared/report';
import { accept, nameOf } from './acceptance';

const finding = (extra: Partial<Finding> = {}): Finding => ({
  code: 'TYPED_NUMBER',
  severity: 'warning',
  where: 'sections.overview',
  expected: null,
  actual: 3,
  message: '“一、总体情况”里“召开会议3次”的 3 是直接写进文字的数，没有来源。',
  fix: '换成登记簿里的数字名称。',
  ...extra,
});
const WARNING = finding();
const ERROR = finding({ code: 'ROW_SUM', severity: 'error' });
const INFO = finding({ code: 'STRUCTURE', severity: 'info' });

test('without a reason errors and warnings stand in the way, remarks do not', () => {
  const none = { blocking: [ERROR, WARNING], accepted: [] };
  expect(accept([WARNING, INFO, ERROR], undefined)).toEqual(none);
  expect(accept([WARNING, INFO, ERROR], ' \n')).toEqual(none);
});

test('a reason covers the warnings and never lets an error through', () => {
  expect(accept([WARNING, INFO, ERROR], '已核对')).toEqual({
    blocking: [ERROR],
    accepted: [nameOf(WARNING)],
  });
});

test('a warning that a reason was given for earlier needs none, an error does', () => {
  const before = [nameOf(WARNING), nameOf(ERROR)];
  expect(accept([WARNING, ERROR], undefined, before)).toEqual({ blocking: [ERROR], accepted: [] });
});

test.each([
  ['another code', { code: 'CARRY_OVER' }],
  ['another place', { where: 'sections.other' }],
  ['another number expected', { expected: 5 }],
  ['another number found', { actual: 4 }],
  ['the same number in another sentence', { message: '“一、总体情况”里“培训3场”的 3 没有来源。' }],
])('an earlier reason does not cover %s', (_, extra) => {
  const other = finding(extra);
  expect(accept([other], undefined, [nameOf(WARNING)]).blocking).toEqual([other]);
});

test('how grave it is and how it is mended are not part of the name', () => {
  expect(nameOf(finding({ severity: 'error', fix: '' }))).toBe(nameOf(WARNING));
});
