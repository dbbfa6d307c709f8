/**
 * The SQL of the figures against their meaning: random registers are written to the database, and
 * every figure must be answered as it is row by row in memory; so must the rows behind it.
 */
import fc from 'fast-check';
import {
  makeCalendar,
  WORKING_CALENDAR,
} from '../../src/plugins/annual-report/domain/calendar/working-calendar';
import daysOff from '../../src/plugins/annual-report/domain/calendar/days-off.json';
import { dayAfter } from '../../src/plugins/annual-report/domain/calendar/day-number';
import { deadlineOf } from '../../src/plugins/annual-report/domain/calendar/deadline';
import { answerAll, questionsBehind } from '../../src/plugins/annual-report/domain/figures/answers';
import { figureCatalogue } from '../../src/plugins/annual-report/domain/figures/catalogue';
import { holds } from '../../src/plugins/annual-report/domain/figures/condition';
import { DUE_UNCOVERED, OVERDUE } from '../../src/plugins/annual-report/domain/figures/oddities';
import type { Register } from '../../src/plugins/annual-report/domain/figures/figure';
import { tabulateRows, type Registers } from '../../src/plugins/annual-report/domain/figures/reference';
import { periodOf } from '../../src/plugins/annual-report/domain/period';
import {
  askRegisters,
  TABLE_OF,
} from '../../src/plugins/annual-report/server/src/repositories/figure-repository';
import { rowsOf } from '../../src/plugins/annual-report/server/src/repositories/row-repository';
import { startApp, type App } from '../support/app';
import { application, registers, settings } from '../support/register-rows';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a row must have besides what figures look at. */
const filler = (register: Register, n: number): Record<string, unknown> => {
  const unique = `样本${n}`;
  switch (register) {
    case 'applications':
      return { registration_no: unique };
    case 'reviews':
      return { case_no: unique };
    case 'documents':
      return { document_no: unique, title: unique };
    case 'proposals':
      return { proposal_no: unique };
    case 'events':
      return { name: unique };
    case 'receipts':
      return { item_title: unique, item_type: '工作动态', item_no: unique };
    case 'tallies':
      return {};
  }
};

async function write(rows: Required<Registers>, bodyCode: string): Promise<void> {
  const knex = app.strapi.db.connection;
  for (const register of Object.keys(TABLE_OF) as Register[]) {
    await knex(TABLE_OF[register]).delete();
    const records = rows[register].map((row, n) => ({
      document_id: `${register}-${n}`,
      body_code: bodyCode,
      ...filler(register, n),
      ...Object.fromEntries(Object.entries(row).map(([field, value]) => [snake(field), value])),
    }));
    if (records.length > 0) await knex(TABLE_OF[register]).insert(records);
  }
}

const NO_ROWS: Required<Registers> = {
  receipts: [],
  applications: [],
  reviews: [],
  documents: [],
  tallies: [],
  proposals: [],
  events: [],
};

/** As it would be where the notice of 2024 had not come yet, and the day of the event counted. */
const EARLIER_CALENDAR = makeCalendar(
  {
    ...daysOff,
    notices: Object.fromEntries(Object.entries(daysOff.notices).filter(([year]) => year <= '2023')),
  },
  0,
);

/** Of what year, asked when, counted by which calendar. */
const periods = fc
  .tuple(
    fc.constantFrom(2022, 2023, 2024),
    fc.constantFrom('2023-12-20', '2024-03-01', '2025-07-01'),
    fc.constantFrom(WORKING_CALENDAR, EARLIER_CALENDAR),
  )
  .map(([year, today, calendar]) => periodOf(year, today, calendar));

test('every figure in SQL is what it is row by row', async () => {
  const knex = app.strapi.db.connection;
  await fc.assert(
    fc.asyncProperty(registers, settings, periods, async (rows, chosen, period) => {
      await write(rows, 'x');
      const definitions = figureCatalogue(chosen);
      const expected = answerAll(definitions, tabulateRows(definitions, rows, period), new Map());
      const answers = answerAll(definitions, await askRegisters(knex, 'x', definitions, period), new Map());
      expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
      const elsewhere = await askRegisters(knex, 'y', definitions, period);
      expect(elsewhere.passes.flatMap((pass) => pass.groups)).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('SQL and the clock turn at the same day', async () => {
  const knex = app.strapi.db.connection;
  const calendars = fc.constantFrom(WORKING_CALENDAR, EARLIER_CALENDAR);
  await fc.assert(
    fc.asyncProperty(
      fc.array(application, { minLength: 100, maxLength: 100 }),
      calendars,
      async (made, calendar) => {
        // Concluded on its last day, on the day after, and on the last day that a calendar covers.
        const applications = made.flatMap((row) => {
          const { due } = deadlineOf(row, calendar);
          return [due, due && dayAfter(due), '2023-12-31'].map((concludedOn) =>
            concludedOn && concludedOn >= row.receivedOn
              ? { ...row, concludedOn, outcome: row.outcome ?? '予以公开' }
              : { ...row, concludedOn: null, outcome: null },
          );
        });
        await write({ ...NO_ROWS, applications }, 'x');
        for (const year of [2021, 2022, 2023, 2024, 2025]) {
          const period = periodOf(year, '2025-09-30', calendar);
          for (const { ask } of [OVERDUE, DUE_UNCOVERED]) {
            const expected = applications.flatMap((row, n) =>
              holds(ask.among, row, period) && holds(ask.rows, row, period) ? [`applications-${n}`] : [],
            );
            const found = await rowsOf(knex, 'x', 'applications', [ask], period, { offset: 0, limit: 1000 });
            expect(found.rows.map((row) => row.documentId).sort()).toEqual(expected.sort());
          }
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('the rows behind a figure are those that it counted', async () => {
  const knex = app.strapi.db.connection;
  await fc.assert(
    fc.asyncProperty(registers, settings, periods, async (rows, chosen, period) => {
      await write(rows, 'x');
      const definitions = figureCatalogue(chosen);
      for (const key of [
        'applications.carriedIn.total',
        'applications.result.total.total',
        'published.total',
        'reviews.pending',
        'proactive.normativeDocuments.inForce',
        'odd.stepOrder.applications',
        'odd.futureDate.applications',
        'odd.overdue.applications',
        'odd.dueUncovered.applications',
      ]) {
        const questions = questionsBehind(definitions, key).map(({ question }) => question);
        const register = questions[0]?.register as Register;
        const expected = rows[register].flatMap((row, n) =>
          questions.some(
            (question) => holds(question.among, row, period) && holds(question.rows, row, period),
          )
            ? [`${register}-${n}`]
            : [],
        );
        const found = await rowsOf(knex, 'x', register, questions, period, { offset: 0, limit: 1000 });
        expect(found.rows.map((row) => row.documentId).sort()).toEqual(expected.sort());
        expect(found.total).toBe(expected.length);
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
