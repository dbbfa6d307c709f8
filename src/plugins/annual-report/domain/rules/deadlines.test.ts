import { DUE_UNCOVERED, OVERDUE } from '../figures/oddities';
import { overdue } from './overdue';
import { provisionalCalendar } from './provisional-calendar';
import { subjectOfTables, type OwnReport } from './subject';

const subject = (own: OwnReport | null) =>
  subjectOfTables({ year: 2026, body: { name: '某镇人民政府', level: 'township' }, tables: {} }, { own });
const own = (key: string, count: number, provisionalFrom: string | null): OwnReport => ({
  oddities: [{ key, label: OVERDUE.label, count }],
  drift: [],
  provisionalFrom,
});

test('OVERDUE tells how many, by which article, and leads to the rows', () => {
  expect(overdue.check(subject(own(OVERDUE.key, 3, null)))).toEqual([
    {
      code: 'OVERDUE',
      severity: 'warning',
      where: 'odd.overdue.applications',
      expected: 0,
      actual: 3,
      message: expect.stringMatching(/第三十三条.*：3 件。$/),
      fix: expect.stringContaining('延期'),
    },
  ]);
  expect(overdue.check(subject(own(OVERDUE.key, 0, null)))).toEqual([]);
  expect(overdue.check(subject(null))).toEqual([]);
});

test('PROVISIONAL_CALENDAR tells from which day on', () => {
  expect(provisionalCalendar.check(subject(own(DUE_UNCOVERED.key, 2, '2027-01-01')))).toEqual([
    {
      code: 'PROVISIONAL_CALENDAR',
      severity: 'info',
      where: 'odd.dueUncovered.applications',
      expected: 0,
      actual: 2,
      message: expect.stringMatching(/^有 2 件.*2027年1月1日及以后/),
      fix: expect.any(String),
    },
  ]);
  expect(provisionalCalendar.check(subject(own(DUE_UNCOVERED.key, 0, null)))).toEqual([]);
});
