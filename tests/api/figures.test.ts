/**
 * The SQL of the figures against their meaning: random registers are written to the database, and
 * every figure must be answered as it is row by row in memory; so must the rows behind it.
 */
import fc from 'fast-check';
import { answerAll, questionsBehind } from '../../src/plugins/annual-report/domain/figures/answers';
import { figureCatalogue } from '../../src/plugins/annual-report/domain/figures/catalogue';
import { holds } from '../../src/plugins/annual-report/domain/figures/condition';
import type { Register } from '../../src/plugins/annual-report/domain/figures/figure';
import { tabulateRows, type Registers } from '../../src/plugins/annual-report/domain/figures/reference';
import { periodOf } from '../../src/plugins/annual-report/domain/period';
import {
  askRegisters,
  TABLE_OF,
} from '../../src/plugins/annual-report/server/src/repositories/figure-repository';
import { rowsOf } from '../../src/plugins/annual-report/server/src/repositories/row-repository';
import { startApp, type App } from '../support/app';
import { registers, settings } from '../support/register-rows';

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

test('every figure in SQL is what it is row by row', async () => {
  const knex = app.strapi.db.connection;
  await fc.assert(
    fc.asyncProperty(registers, settings, fc.constantFrom(2022, 2023, 2024), async (rows, chosen, year) => {
      await write(rows, 'x');
      const definitions = figureCatalogue(chosen);
      const period = periodOf(year, '2024-03-01');
      const expected = answerAll(definitions, tabulateRows(definitions, rows, period), new Map());
      const answers = answerAll(definitions, await askRegisters(knex, 'x', definitions, period), new Map());
      expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
      const elsewhere = await askRegisters(knex, 'y', definitions, period);
      expect(elsewhere.passes.flatMap((pass) => pass.groups)).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('the rows behind a figure are those that it counted', async () => {
  const knex = app.strapi.db.connection;
  await fc.assert(
    fc.asyncProperty(registers, settings, async (rows, chosen) => {
      await write(rows, 'x');
      const definitions = figureCatalogue(chosen);
      const period = periodOf(2023, '2024-03-01');
      for (const key of [
        'applications.carriedIn.total',
        'applications.result.total.total',
        'published.total',
        'reviews.pending',
        'proactive.normativeDocuments.inForce',
        'odd.stepOrder.applications',
        'odd.futureDate.applications',
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
