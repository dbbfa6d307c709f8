import { checkStored } from './check-stored';
import { declared } from './registers/declared';
import { readDecimal } from './values/number';

const GIVEN = {
  year: 2023,
  figureKey: 'proactive.licences',
  value: '12',
  nature: '外单位提供',
  source: '某区行政审批局',
  sourceDate: '2024-01-05',
};
const CORRECTED = {
  year: 2023,
  figureKey: 'wechat.reads',
  value: '45000',
  nature: '核定更正',
  reason: '平台补报',
};
const OWN = { ...GIVEN, figureKey: 'declared.followers', name: '公众号关注人数', unit: '人' };

it.each([GIVEN, CORRECTED, OWN, { ...OWN, unit: '万元', value: '0.000001' }])(
  'takes %o',
  (record: Record<string, unknown>) => {
    expect(checkStored(declared, record)).toEqual([]);
  },
);

it.each([
  ['a source', { ...GIVEN, source: null }, 'source', 'VALUE_MISSING'],
  ['the day', { ...GIVEN, sourceDate: null }, 'sourceDate', 'VALUE_MISSING'],
  ['a reason', { ...CORRECTED, reason: '' }, 'reason', 'VALUE_MISSING'],
  ['a name of an own figure', { ...OWN, name: null }, 'name', 'VALUE_MISSING'],
  ['a unit of an own figure', { ...OWN, unit: null }, 'unit', 'VALUE_MISSING'],
  ['a figure’s name', { ...GIVEN, figureKey: '行政许可' }, 'figureKey', 'FIGURE_NAME_UNREADABLE'],
  ['an own name of one step', { ...OWN, figureKey: 'declared.a.b' }, 'figureKey', 'FIGURE_NAME_UNREADABLE'],
  ['an own name in letters', { ...OWN, figureKey: 'declared.粉丝' }, 'figureKey', 'FIGURE_NAME_UNREADABLE'],
  [
    'something that can be corrected',
    { ...CORRECTED, figureKey: OWN.figureKey, name: OWN.name, unit: OWN.unit },
    'nature',
    'NOTHING_TO_CORRECT',
  ],
  ['whole people', { ...OWN, value: '1.5' }, 'value', 'NUMBER_UNREADABLE'],
  ['amounts to the 分', { ...OWN, unit: '元', value: '1.505' }, 'value', 'NUMBER_UNREADABLE'],
  ['an amount that can be kept', { ...OWN, unit: '万元', value: '1234567890' }, 'value', 'NUMBER_TOO_LARGE'],
  ['no negative number', { ...GIVEN, value: '-1' }, 'value', 'NUMBER_UNREADABLE'],
  ['plain digits in the panel', { ...GIVEN, value: '1,200' }, 'value', 'NUMBER_UNREADABLE'],
])('demands %s', (_, record, attribute, code) => {
  expect(checkStored(declared, record)).toMatchObject([{ attribute, code }]);
});

it.each([
  ['1,200', '1200'],
  ['012.50', '12.5'],
  ['３．０', '3'],
  ['0.000001', '0.000001'],
])('reads %s as %s', (written, value) => {
  expect(readDecimal(written)).toEqual({ ok: true, value });
});

it.each([
  ['-1', 'COUNT_NEGATIVE'],
  ['12件', 'NUMBER_UNREADABLE'],
  ['1e5', 'NUMBER_UNREADABLE'],
  ['0.0000001', 'NUMBER_UNREADABLE'],
  ['12345678901234', 'NUMBER_TOO_LARGE'],
])('refuses %s', (written, code) => {
  expect(readDecimal(written)).toMatchObject({ ok: false, fault: { code } });
});
