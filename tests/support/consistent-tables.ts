/** Tables of any size whose sums are right, and figures of reports that were published. */
import fc from 'fast-check';
import { place, type Nested } from '../../src/plugins/annual-report/domain/assembly/tables';
import { APPLICANT_COLUMNS } from '../../src/plugins/annual-report/domain/form/applications-table';
import {
  COUNT_COLUMNS,
  formCells,
  outcomeRows,
  reviewGroups,
} from '../../src/plugins/annual-report/domain/form/cells';
import type { Layout } from '../../src/plugins/annual-report/domain/form/layout';
import { DOCUMENT_ROWS } from '../../src/plugins/annual-report/domain/form/proactive-table';
import { REVIEW_COLUMNS } from '../../src/plugins/annual-report/domain/form/reviews-table';

const APPLICANTS = APPLICANT_COLUMNS.map(({ key }) => key);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Makes sound tables out of any numbers: what is derived is derived. */
export function soundTables(layout: Layout, next: () => number): Nested {
  const values = new Map<string, number | string>();
  const row = (path: string, counts: readonly number[]): void => {
    APPLICANTS.forEach((key, index) => values.set(`${path}.${key}`, counts[index] ?? 0));
    values.set(`${path}.total`, sum(counts));
  };
  const outcomes = outcomeRows(layout).map(({ path }) => {
    const counts = APPLICANTS.map(next);
    row(path, counts);
    return counts;
  });
  const concluded = APPLICANTS.map((_, column) => sum(outcomes.map((counts) => counts[column] ?? 0)));
  const carriedOut = APPLICANTS.map(next);
  const all = concluded.map((count, column) => count + (carriedOut[column] ?? 0));
  const carriedIn = all.map((count) => Math.min(count, next()));
  row('applications.result.total', concluded);
  row('applications.carriedOut', carriedOut);
  row('applications.carriedIn', carriedIn);
  row(
    'applications.newReceived',
    all.map((count, column) => count - (carriedIn[column] ?? 0)),
  );
  for (const { path } of reviewGroups()) {
    const counts = REVIEW_COLUMNS.map(next);
    REVIEW_COLUMNS.forEach(({ key }, index) => values.set(`${path}.${key}`, counts[index] ?? 0));
    values.set(`${path}.total`, sum(counts));
  }
  if (layout !== '2019') {
    for (const { key } of DOCUMENT_ROWS) {
      const [issued, repealed, older] = [next(), next(), next()];
      values.set(`proactive.${key}.issued`, issued);
      values.set(`proactive.${key}.repealed`, repealed);
      values.set(`proactive.${key}.inForce`, Math.max(0, issued - repealed) + older);
    }
  }
  const tables: Nested = {};
  for (const { path, kind } of formCells(layout)) {
    const free = kind === 'amount' ? String(next()) : kind === 'difference' ? next() - next() : next();
    place(tables, path, values.get(path) ?? free);
  }
  return tables;
}

/** Sound tables, mostly of small numbers, some of them large. */
export const soundTablesOf = (layout: Layout): fc.Arbitrary<Nested> =>
  fc
    .infiniteStream(fc.oneof(fc.constant(0), fc.nat(5), fc.nat(5_000_000)))
    .map((numbers) => soundTables(layout, () => numbers.next().value as number));

export const zeroTables = (layout: Layout = '2021'): Nested => soundTables(layout, () => 0);

type Counts = readonly [number, number, number, number, number, number, number];

/** A row of table three out of its seven numbers, as printed. */
const printedRow = (counts: Counts): Nested =>
  Object.fromEntries(COUNT_COLUMNS.map(({ key }, index) => [key, counts[index] ?? 0]));

const people = (count: number): Nested => printedRow([count, 0, 0, 0, 0, 0, count]);

/** A row of table four: 维持, 纠正, 其他, 未审结, 总计. */
const cases = (...counts: [number, number, number, number, number]): Nested => {
  const [upheld, corrected, other, pending, total] = counts;
  return { upheld, corrected, other, pending, total };
};

/** A district whose report of 2023 left the totals of table four at 0, and prints （六） in one row. */
export const DISTRICT_2023: Nested = district({
  documents: [0, 5, 5],
  matters: [550, 4119, 195, 7730.28],
  received: 21,
  outcomes: {
    partlyGranted: 4,
    'denied.stateSecret': 1,
    'denied.processInformation': 1,
    'denied.enforcementFile': 1,
    'unavailable.notHeld': 10,
    'unavailable.mustBeCreated': 3,
    'notProcessed.petition': 1,
  },
  reviews: cases(10, 1, 0, 0, 0),
  direct: cases(0, 0, 0, 0, 0),
  afterReview: cases(5, 0, 0, 0, 0),
});

/** The same district a year later: whole and sound, （六） still in one row. */
export const DISTRICT_2024: Nested = district({
  documents: [3, 0, 8],
  matters: [9487, 2776, 84, 7545],
  received: 95,
  outcomes: {
    granted: 50,
    partlyGranted: 9,
    'denied.threeSecuritiesOneStability': 1,
    'denied.processInformation': 1,
    'denied.enforcementFile': 1,
    'unavailable.notHeld': 31,
    'unavailable.mustBeCreated': 1,
    'notProcessed.petition': 1,
  },
  reviews: cases(1, 1, 0, 0, 2),
  direct: cases(1, 0, 0, 0, 1),
  afterReview: cases(2, 0, 1, 0, 3),
});

function district(printed: {
  documents: readonly [number, number, number];
  matters: readonly [number, number, number, number];
  received: number;
  outcomes: Readonly<Record<string, number>>;
  reviews: Nested;
  direct: Nested;
  afterReview: Nested;
}): Nested {
  const [issued, repealed, inForce] = printed.documents;
  const [licences, penalties, coercion, feesWanYuan] = printed.matters;
  const applications: Nested = {
    newReceived: people(printed.received),
    carriedIn: people(0),
    carriedOut: people(0),
  };
  for (const { path } of outcomeRows('2021-unsplit')) {
    const key = path.replace('applications.result.', '');
    assign(applications, `result.${key}`, people(printed.outcomes[key] ?? 0));
  }
  assign(applications, 'result.total', people(printed.received));
  return {
    proactive: {
      rules: { issued: 0, repealed: 0, inForce: 0 },
      normativeDocuments: { issued, repealed, inForce },
      licences,
      penalties,
      coercion,
      feesWanYuan,
    },
    applications,
    reviews: printed.reviews,
    litigation: { direct: printed.direct, afterReview: printed.afterReview },
  };
}

function assign(root: Nested, path: string, row: Nested): void {
  for (const [column, count] of Object.entries(row)) place(root, `${path}.${column}`, count as number);
}
