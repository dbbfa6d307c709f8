/**
 * Rendering each form of a report, for the sample year and for the largest report at hand: cold (a process
 * of its own, libraries and fonts not yet loaded) and warm, the same report again and each time another one
 * (other numbers, other year). Times as ratios to HTML, all in one run; memory as the process's highest.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { median, timed } from './timing.mjs';
import { renderForms } from './render-forms.mjs';

const HERE = fileURLToPath(import.meta.url);
const REPORTS = { sample: 'report-quiet.json', largest: 'report-busy.json' };
const ROUNDS = 30;

const [form, report] = process.argv.slice(2);
if (form && report) console.log(JSON.stringify(await measure(form, report)));
else await compare();

/** In a process of its own. */
async function measure(form, report) {
  const source = JSON.parse(
    await readFile(new URL(`../tests/fixtures/${REPORTS[report]}`, import.meta.url), 'utf8'),
  );
  let render;
  let bytes;
  const cold = await timed(async () => {
    ({ render } = renderForms().find(({ name }) => name === form));
    bytes = Buffer.byteLength(await render(source));
  });
  const coldMemory = memory();
  const same = [];
  const other = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const another = varied(source, round);
    other.push(await timed(() => render(another)));
    // Once to be sure that it is the last one rendered, and then for the clock.
    await render(source);
    same.push(await timed(() => render(source)));
    // As between two requests: native libraries give their memory back then.
    await setImmediate();
  }
  return { bytes, cold, coldMemory, same: median(same), other: median(other), memory: memory() };
}

async function compare() {
  console.log(
    row('form', 'report', 'KB', 'cold ms', '×HTML', 'same ms', '×HTML', 'other ms', '×HTML', 'cold MB', 'MB'),
  );
  for (const report of Object.keys(REPORTS)) {
    let html;
    for (const { name } of renderForms()) {
      const { stdout } = await promisify(execFile)(process.execPath, [HERE, name, report]);
      const it = JSON.parse(stdout);
      html ??= it;
      const pair = (key) => [it[key].toFixed(1), (it[key] / html[key]).toFixed(1)];
      console.log(
        row(
          ...[name, report, (it.bytes / 1024).toFixed(0), ...pair('cold'), ...pair('same'), ...pair('other')],
          ...[it.coldMemory.toFixed(0), it.memory.toFixed(0)],
        ),
      );
    }
  }
}

/** Another year with other numbers: nothing of it was rendered before. */
function varied(source, round) {
  const raise = (node) =>
    typeof node === 'number'
      ? node + round
      : node && typeof node === 'object'
        ? Object.fromEntries(Object.entries(node).map(([key, child]) => [key, raise(child)]))
        : node;
  const moved = JSON.parse(JSON.stringify(source).replaceAll(String(source.year), String(1000 + round)));
  return { ...moved, tables: raise(moved.tables) };
}

/** The highest that the process had, in MB. */
function memory() {
  return process.resourceUsage().maxRSS / 1024;
}

function row(name, report, ...numbers) {
  return name.padEnd(12) + report.padEnd(9) + numbers.map((each) => each.padStart(9)).join('');
}
