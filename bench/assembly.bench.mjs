/**
 * Assembling a year's report over 10⁴, 10⁵ and 10⁶ register rows spread over ten years, against the
 * bare SQL that a person would write for the same cells: in pairs, in one run, as ratios.
 */
import { openBenchApp } from './app.mjs';
import { bareSql } from './bare-sql.mjs';
import { fillRegisters } from './fill-registers.mjs';
import { median, timed } from './timing.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const YEARS = [2024, 2016];
const PAIRS = 9;

const { app, knex, stop } = await openBenchApp();
try {
  const report = app.plugin('annual-report').service('report');
  for (const size of SIZES) {
    await fillRegisters(knex, size);
    for (const year of YEARS) {
      const assembly = [];
      const bare = [];
      let cells;
      // The first pair warms both sides and is not counted.
      for (let pair = 0; pair <= PAIRS; pair += 1) {
        const ours = await timed(async () => (cells = (await report.assemble({ year })).tables));
        const theirs = await timed(async () => bareSql(knex, year));
        if (pair > 0) {
          assembly.push(ours);
          bare.push(theirs);
        }
      }
      const check = await bareSql(knex, year);
      if (check.newReceived !== cells.applications.newReceived.total)
        throw new Error('the two do not ask the same');
      const ratio = median(assembly.map((ms, n) => ms / bare[n]));
      console.log(
        `${String(size).padStart(8)} rows, ${year}: assembly ${median(assembly).toFixed(1)} ms, ` +
          `bare SQL ${median(bare).toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
      );
    }
  }
} finally {
  await stop();
}
