import fc from 'fast-check';
import { dateOf, dayNumber } from './day-number';
import daysOff from './days-off.json';
import { readNotice, runsOf, writeNotice, yearDaysOf } from './read-notice';
import { calendarWith, firstUncovered, WORKING_CALENDAR } from './working-calendar';

/** 国办发明电〔2025〕7号, its arrangement of 2026. */
const NOTICE_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

const OFF_2027 = '1月1日、2月5日至11日、4月5日、5月1日至5日、6月9日、9月15日、10月1日至7日';

test('a notice as it was published is read into just the days that the project ships', () => {
  const read = readNotice(NOTICE_2026, 2026);
  expect(read).toMatchObject({ faults: [], remarks: [] });
  expect(yearDaysOf(read)).toEqual(daysOff.notices['2026']);
});

test('a notice of another year is found out by its weekdays', () => {
  const { faults } = readNotice(NOTICE_2026, 2027);
  expect(faults).toContainEqual(expect.stringContaining('2027年的这一天是星期五。通知可能不是这一年的'));
});

test('every shipped year is read from a plain list of its days', () => {
  for (const [year, days] of Object.entries(daysOff.notices)) {
    const read = readNotice(writeNotice(days), Number(year));
    expect(yearDaysOf(read)).toEqual(days);
  }
});

test.each<[string, string, Partial<ReturnType<typeof readNotice>>]>([
  ['headings', `放假日：${OFF_2027}\n补班日：2月14日、10月9日`, { work: ['2027-02-14', '2027-10-09'] }],
  [
    'headings on lines of their own',
    `放假日:\n${OFF_2027}\n补班日:\n2月14日\n10月9日`,
    { work: ['2027-02-14', '2027-10-09'] },
  ],
  [
    'words after the days',
    `${OFF_2027}放假，2月14日（星期日）、10月9日上班`,
    { work: ['2027-02-14', '2027-10-09'], faults: [] },
  ],
  ['full-width digits and dashes', `放假日：１月１日、${OFF_2027.replaceAll('至', '—')}`, { faults: [] }],
  ['a weekend of the year before', `放假日：2026年12月26日至27日、${OFF_2027}`, { faults: [] }],
])('%s are understood', (_, text, expected) => {
  expect(readNotice(text, 2027)).toMatchObject(expected);
});

test.each<[string, string, RegExp]>([
  ['nothing', '', /还没有读到日子/],
  ['half of it', '1月1日放假。', /2027年10月1日.*没有放假：通知可能没有贴全/],
  ['days of which nothing is said', OFF_2027, /看不出.*是放假还是上班/],
  ['a day without a month', '放假日：3日', /没有写是几月/],
  ['a day that there is not', '放假日：2月30日', /没有“2月30日”这一天/],
  ['a range that runs backwards', '放假日：10月7日至1日', /前后颠倒/],
  ['a worked weekday', `放假日：${OFF_2027}；补班日：2月15日`, /2027年2月15日是星期一，本来就上班/],
  ['off and worked', `放假日：${OFF_2027}；补班日：10月3日`, /又是放假又是补班/],
  ['a sum that does not fit', '10月1日至7日放假，共8天', /读出 7 天，通知说共 8 天/],
  ['a weekday of another year', '2026年12月31日放假', /2026年12月31日不在2027年里/],
  ['numbers that are no days', '放假日：10.1', /看不懂的数字/],
])('%s is refused in words', (_, text, fault) => {
  expect(readNotice(text, 2027).faults).toContainEqual(expect.stringMatching(fault));
});

test('an odd sum is asked about, not refused', () => {
  const { faults, remarks } = readNotice(`放假日：${OFF_2027}`, 2027);
  expect(faults).toEqual([]);
  expect(remarks).toEqual([expect.stringMatching(/^放假占去 \d+ 个工作日.*一般是 13 个/)]);
});

test('whatever is pasted, the answer is days or sentences', () => {
  const piece = fc.constantFrom(
    '1月',
    '3日',
    '放假',
    '上班',
    '至',
    '、',
    '（周六）',
    '共3天',
    '\n',
    '2027-',
    '：',
    '0',
    '年',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const { off, work } = readNotice(text, 2027);
        expect([...off, ...work].every((date) => dateOf(dayNumber(date)) === date)).toBe(true);
      },
    ),
  );
});

describe('years that the office enters', () => {
  const entered = { '2027': { off: '01-01 02-05/02-11', work: '02-14' } };

  test('are covered, and their days count', () => {
    const calendar = calendarWith(entered);
    expect(calendar.coveredThrough).toBe('2027-12-31');
    expect(calendar.isWorkingDay('2027-02-14')).toBe(true);
    expect(calendar.isWorkingDay('2027-02-11')).toBe(false);
    expect(firstUncovered(entered)).toBe(2028);
  });

  test('never change what came with the project, and leave no gap', () => {
    expect(calendarWith({ '2026': { off: '', work: '' } })).toBe(WORKING_CALENDAR);
    expect(calendarWith({ '2028': { off: '', work: '' } })).toBe(WORKING_CALENDAR);
    expect(firstUncovered({})).toBe(2027);
  });
});

test('days become runs', () => {
  expect(runsOf(['2027-01-01', '2027-01-02', '2027-01-04'])).toBe('01-01/01-02 01-04');
});
