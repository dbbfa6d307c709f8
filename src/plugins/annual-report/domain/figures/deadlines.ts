/** The statutory limit of an application as a question about its row: the meaning that SQL has to agree with. */
import { deadlineOf, type ApplicationDates } from '../calendar/deadline';
import { asOf, type Period } from '../period';
import type { RowValues } from './condition';

function datesOf(row: RowValues): ApplicationDates | null {
  const text = (field: string) => (typeof row[field] === 'string' ? row[field] : null);
  const receivedOn = text('receivedOn');
  if (receivedOn === null) return null;
  return {
    receivedOn,
    correctionNotifiedOn: text('correctionNotifiedOn'),
    correctionReceivedOn: text('correctionReceivedOn'),
    consultedOn: text('consultedOn'),
    consultationAnsweredOn: text('consultationAnsweredOn'),
    extendedTo: text('extendedTo'),
    feeNotified: row.feeNotified == null ? null : Number(row.feeNotified),
    feeReceivedOn: text('feeReceivedOn'),
  };
}

const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** Concluded after the day due; or still open, as the report speaks, after it. */
export function isOverdue(row: RowValues, period: Period): boolean {
  const dates = datesOf(row);
  if (!dates) return false;
  const { due } = deadlineOf(dates, period.calendar);
  const last = asOf(period);
  const end = typeof row.concludedOn === 'string' ? earlierOf(row.concludedOn, last) : last;
  return due !== null && due < end;
}

/** Not concluded within the days that notices cover, waiting for nobody, and due after them. */
export function dueLiesUncovered(row: RowValues, period: Period): boolean {
  const dates = datesOf(row);
  if (!dates) return false;
  const { calendar } = period;
  const known = earlierOf(asOf(period), calendar.coveredThrough);
  if (typeof row.concludedOn === 'string' && row.concludedOn <= known) return false;
  if (dates.consultedOn && !dates.consultationAnsweredOn) return false;
  const { due } = deadlineOf(dates, calendar);
  return due !== null && due > calendar.coveredThrough;
}
