/** The calendar that holds now: what came with the project, and the years that the office has entered. */
import type { Core } from '@strapi/strapi';
import { calendarWith, type WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { periodOf, type Period } from '../../../domain/period';
import { enteredYears } from '../repositories/entered-years';

/** The last one that was made: what hangs on a calendar (the SQL's list of days) is kept with it. */
let made: { readonly of: string; readonly calendar: WorkingCalendar } | undefined;

/** One small query; the same object as long as nothing is entered. */
export async function workingCalendar(strapi: Core.Strapi): Promise<WorkingCalendar> {
  const entered = await enteredYears(strapi);
  const of = JSON.stringify(entered);
  if (made?.of !== of) made = { of, calendar: calendarWith(entered) };
  return made.calendar;
}

/** `periodOf` by the calendar that holds now. */
export const periodNow = async (strapi: Core.Strapi, year: number, today: string): Promise<Period> =>
  periodOf(year, today, await workingCalendar(strapi));
