/** The office fills the calendar when the State Council's notice of a year appears. */
import type { Core } from '@strapi/strapi';
import { readNotice, yearDaysOf } from '../../../domain/calendar/read-notice';
import { calendarWith, firstUncovered, isShipped } from '../../../domain/calendar/working-calendar';
import type { CalendarView } from '../../../shared/calendar';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import { Refused } from '../../../../../plugin-parts/refused';
import { clock } from '../clock';
import { enteredYears, keepYears, type EnteredYears } from '../repositories/entered-years';

export async function viewCalendar(strapi: Core.Strapi, mayWrite: boolean): Promise<CalendarView> {
  const known = await enteredYears(strapi);
  const entered = Object.entries(known).map(([year, { off, work, by, at }]) => ({
    year: Number(year),
    off,
    work,
    by,
    at: at.slice(0, 10),
    shipped: isShipped(Number(year)),
  }));
  return {
    coveredThrough: calendarWith(known).coveredThrough,
    next: firstUncovered(known),
    entered: entered.reverse(),
    mayWrite,
  };
}

/** Changes what is entered, one after another, and puts it on record with who did it. */
async function change(
  strapi: Core.Strapi,
  changed: string,
  next: (known: EnteredYears) => EnteredYears,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await trailOf(strapi).lock();
    await keepYears(strapi, next(await enteredYears(strapi)));
    await trailOf(strapi).append({
      act: 'setting',
      subject: { type: 'setting', id: '工作日历', title: '工作日历' },
      details: { changed: [changed] },
    });
  });
}

const refuseShipped = (year: number): void => {
  if (isShipped(year)) {
    throw new Refused('YEAR_SHIPPED', `${String(year)}年的放假安排已随系统给出，不用填，也不能改。`);
  }
};

/**
 * Enters a year, or enters it anew.
 * @throws Refused YEAR_SHIPPED, YEAR_NOT_NEXT, NOTICE_INVALID with everything that is wrong
 */
export async function enterYear(strapi: Core.Strapi, year: number, text: string): Promise<void> {
  refuseShipped(year);
  const read = readNotice(text, year);
  if (read.faults.length > 0) throw new Refused('NOTICE_INVALID', read.faults.join(''));
  const days = yearDaysOf(read);
  const told = `${String(year)}年：放假 ${days.off || '无'}；补班 ${days.work || '无'}`;
  await change(strapi, told, (known) => {
    const next = firstUncovered(known);
    if (year > next)
      throw new Refused('YEAR_NOT_NEXT', `请先填${String(next)}年的放假安排，再填后面的年份。`);
    return { ...known, [year]: { ...days, by: actingOf(strapi).current().name, at: clock.now() } };
  });
}

/**
 * Takes back what was entered by mistake; the year is provisional again, and the latest goes first.
 * @throws Refused YEAR_SHIPPED, YEAR_UNKNOWN, YEAR_NOT_LAST
 */
export async function takeBackYear(strapi: Core.Strapi, year: number): Promise<void> {
  refuseShipped(year);
  await change(strapi, `${String(year)}年：撤销`, (known) => {
    const { [String(year)]: taken, ...others } = known;
    if (!taken) throw new Refused('YEAR_UNKNOWN', '这一年还没有填，不用撤销。');
    if (Object.keys(others).some((each) => Number(each) > year)) {
      throw new Refused('YEAR_NOT_LAST', '后面的年份已经填了：请先撤销后面的年份。');
    }
    return others;
  });
}
