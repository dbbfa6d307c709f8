import { periodOf } from '../period';
import { answerAll } from './answers';
import { DUE_UNCOVERED, OVERDUE } from './oddities';
import { tabulateRows } from './reference';
import type { RowValues } from './condition';

const FIGURES = [OVERDUE, DUE_UNCOVERED];

/** How many of the rows are overdue and how many due after the last notice, for a year, asked on a day. */
function counted(year: number, today: string, ...applications: RowValues[]) {
  const answers = answerAll(
    FIGURES,
    tabulateRows(FIGURES, { applications }, periodOf(year, today)),
    new Map(),
  );
  return { overdue: answers.get(OVERDUE.key), uncovered: answers.get(DUE_UNCOVERED.key) };
}

/** Received 2023-05-16: due 2023-06-13. */
const inMay = (concludedOn: string | null) => ({ receivedOn: '2023-05-16', concludedOn });
/** Received 2023-12-11: due 2024-01-09. */
const inDecember = (concludedOn: string | null) => ({ receivedOn: '2023-12-11', concludedOn });

test.each<[string, number, string, RowValues, number]>([
  ['concluded on its last day', 2023, '2024-01-10', inMay('2023-06-13'), 0],
  ['concluded the day after', 2023, '2024-01-10', inMay('2023-06-14'), 1],
  ['open at the end of the year, beyond it', 2023, '2024-01-10', inMay(null), 1],
  ['open then, concluded next year', 2023, '2024-06-01', inMay('2024-02-01'), 1],
  ['and in that year again', 2024, '2024-06-01', inMay('2024-02-01'), 1],
  ['but not in the year after', 2025, '2025-06-01', inMay('2024-02-01'), 0],
  ['open at the end of the year, within it', 2023, '2024-02-20', inDecember(null), 0],
  ['open today, within it', 2023, '2023-06-13', inMay(null), 0],
  ['open today, beyond it', 2023, '2023-06-14', inMay(null), 1],
  ['waiting for a correction', 2023, '2024-01-10', { ...inMay(null), correctionNotifiedOn: '2023-05-18' }, 0],
])('%s', (_, year, today, row, overdue) => {
  expect(counted(year, today, row)).toEqual({ overdue, uncovered: 0 });
});

test('a limit that runs beyond the last notice is found while it matters', () => {
  const [before, after] = [{ receivedOn: '2026-12-01' }, { receivedOn: '2026-12-10' }];
  expect(counted(2026, '2027-01-05', before, after)).toEqual({ overdue: 1, uncovered: 1 });
  expect(counted(2026, '2026-12-20', { ...after, concludedOn: '2026-12-15' }).uncovered).toBe(0);
  expect(counted(2027, '2027-03-01', { ...after, concludedOn: '2027-02-10' })).toEqual({
    overdue: 1,
    uncovered: 1,
  });
  expect(counted(2026, '2027-01-05', { ...after, consultedOn: '2026-12-15' }).uncovered).toBe(0);
});
