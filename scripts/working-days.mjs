/**
 * Writes the days off and the worked weekends of the calendar of working days: of past years by the State
 * Council's notices, as the package chinese-days keeps them; of the years after them by the statute alone.
 * To be run when a new year's notice is in the package: node scripts/working-days.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './lib/root.mjs';

const require = createRequire(import.meta.url);
const { getLunarFestivals, getSolarTermDate, getSolarDateFromLunar } = require('chinese-days');
const { holidays, workdays } = JSON.parse(
  readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
);

/** The regulation on disclosure came into force in 2008. */
const FIRST_YEAR = 2008;
const YEARS_AHEAD = 5;
const FILE = path.join(ROOT, 'src/plugins/annual-report/domain/calendar/days-off.json');

const next = (date, days = 1) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const isWeekend = (date) => [0, 6].includes(new Date(date).getUTCDay());

/** `01-01/01-03 04-05`: runs of days, without the year. */
function inRuns(dates) {
  const runs = [];
  for (const date of [...dates].sort()) {
    const run = runs.at(-1);
    if (run && next(run.last) === date) run.last = date;
    else runs.push({ first: date, last: date });
  }
  return runs
    .map(({ first, last }) => (first === last ? first.slice(5) : `${first.slice(5)}/${last.slice(5)}`))
    .join(' ');
}

const ofYear = (dates, year) => Object.keys(dates).filter((date) => date.startsWith(`${year}-`));

/** 全国年节及纪念日放假办法 (2024-11-10), arts. 2 and 6: thirteen days, those on a weekend made up on the next working day. */
function byStatute(year) {
  const newYear = getSolarDateFromLunar(`${year}-01-01`).date;
  const eve = getLunarFestivals(next(newYear, -1), next(newYear, -1))[0];
  if (!eve.name.includes('除夕')) throw new Error(`no 除夕 before ${newYear}`);
  const days = [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((n) => next(newYear, n)),
    getSolarTermDate(year, 4, 'pure_brightness'),
    ...['05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
    ...['05-05', '08-15'].map((day) => getSolarDateFromLunar(`${year}-${day}`).date),
  ];
  const off = new Set(days);
  if (off.size !== 12 && off.size !== 13) throw new Error(`${year}: ${off.size} days`);
  for (const day of days.filter(isWeekend)) {
    let madeUp = next(day);
    while (isWeekend(madeUp) || off.has(madeUp)) madeUp = next(madeUp);
    off.add(madeUp);
  }
  return off;
}

const last = Math.max(...Object.keys(holidays).map((date) => Number(date.slice(0, 4))));
const notices = {};
for (let year = FIRST_YEAR; year <= last; year += 1) {
  notices[year] = { off: inRuns(ofYear(holidays, year)), work: inRuns(ofYear(workdays, year)) };
}
const statutory = {};
for (let year = last + 1; year <= last + YEARS_AHEAD; year += 1) {
  statutory[year] = { off: inRuns(byStatute(year)), work: '' };
}
writeFileSync(FILE, `${JSON.stringify({ notices, statutory }, null, 2)}\n`);
