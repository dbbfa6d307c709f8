/** Random register rows that an import would take: any content, valid by the registers' own rules. */
import fc from 'fast-check';
import {
  APPLICANT_COLUMNS,
  OUTCOME_ROWS,
} from '../../src/plugins/annual-report/domain/form/applications-table';
import type { Registers } from '../../src/plugins/annual-report/domain/figures/reference';
import { CHANNELS } from '../../src/plugins/annual-report/domain/figures/publications';

/** Days around three New Years, the turns of the year over-represented. */
export const day = fc.oneof(
  fc.constantFrom(
    '2021-12-31',
    '2022-01-01',
    '2022-12-30',
    '2022-12-31',
    '2023-01-01',
    '2023-12-30',
    '2023-12-31',
    '2024-01-01',
  ),
  fc
    .date({ min: new Date('2021-06-01'), max: new Date('2025-06-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const maybeDay = fc.option(day, { nil: null });

/** From one day to a later or equal one, or open. */
const span = fc
  .tuple(day, maybeDay)
  .map(([a, b]) => (b !== null && b < a ? ([b, a] as const) : ([a, b] as const)));

/** Some days after a date; now and then before it, or never. */
const later = fc.option(fc.oneof(fc.integer({ min: 0, max: 45 }), fc.integer({ min: -30, max: 200 })), {
  nil: null,
});
const plus = (date: string, days: number | null): string | null =>
  days === null ? null : new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** An application in any state, its steps in any order. */
export const application = fc
  .record({
    span: fc.oneof(
      span,
      fc
        .tuple(day, fc.integer({ min: 0, max: 120 }))
        .map(([from, days]) => [from, plus(from, days)] as const),
    ),
    applicantType: fc.constantFrom(...APPLICANT_COLUMNS.map((column) => column.label)),
    outcome: fc.constantFrom(...OUTCOME_ROWS.map((row) => row.outcome)),
    steps: fc.record({
      correctionNotifiedOn: later,
      correctionReceivedOn: later,
      consultedOn: later,
      consultationAnsweredOn: later,
      extendedTo: later,
      feeReceivedOn: later,
    }),
    takesSteps: fc.boolean(),
    feeNotified: fc.option(fc.integer({ min: 0, max: 1 }), { nil: null }),
    feeReceived: fc.option(fc.integer({ min: 0, max: 5_000_00 }), { nil: null }),
  })
  .map(({ span: [receivedOn, concludedOn], outcome, steps, takesSteps, ...rest }) => ({
    ...rest,
    ...Object.fromEntries(
      Object.entries(steps).map(([field, days]) => [field, takesSteps ? plus(receivedOn, days) : null]),
    ),
    receivedOn,
    concludedOn,
    outcome: concludedOn === null ? null : outcome,
  }));

const review = fc
  .record({
    span,
    kind: fc.constantFrom('行政复议', '行政诉讼'),
    route: fc.constantFrom('未经复议直接起诉', '复议后起诉'),
    result: fc.constantFrom('结果维持', '结果纠正', '其他结果'),
  })
  .map(({ span: [receivedOn, concludedOn], kind, route, result }) => ({
    receivedOn,
    concludedOn,
    kind,
    route: kind === '行政诉讼' ? route : null,
    result: concludedOn === null ? null : result,
  }));

const document = fc
  // In any order: a repeal before the issue is taken, and becomes a finding.
  .record({
    category: fc.constantFrom('规章', '行政规范性文件'),
    issuedOn: day,
    repealedOn: maybeDay,
    validUntil: maybeDay,
  });

const tally = fc
  .record({
    year: fc.integer({ min: 2021, max: 2024 }),
    matter: fc.constantFrom('行政许可', '行政处罚', '行政强制', '行政事业性收费'),
    number: fc.integer({ min: 0, max: 4_000_000_000 }),
  })
  .map(({ year, matter, number }) => ({
    year,
    matter,
    quantity: matter === '行政事业性收费' ? null : number,
    amount: matter === '行政事业性收费' ? number : null,
  }));

const proposal = fc
  .record({
    span,
    year: fc.integer({ min: 2021, max: 2024 }),
    kind: fc.constantFrom('人大代表建议', '政协提案'),
    resultClass: fc.option(fc.constantFrom('A', 'B', 'C', 'D'), { nil: null }),
  })
  .map(({ span: [receivedOn, concludedOn], resultClass, ...rest }) => ({
    ...rest,
    receivedOn,
    concludedOn,
    resultClass: concludedOn === null ? null : resultClass,
  }));

const event = fc.record({
  kind: fc.constantFrom('政府开放日', '培训', '座谈会'),
  heldOn: day,
  participants: fc.option(fc.nat(500), { nil: null }),
});

const receipt = fc.record({
  itemDocumentId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  channel: fc.constantFrom(...CHANNELS.map((channel) => channel.label)),
  confirmation: fc.constantFrom('待确认', '渠道确认', '人工登记', '补录'),
  publishedOn: day,
  columnCode: fc.option(fc.constantFrom('news', 'personnel'), { nil: null }),
  reads: fc.option(fc.nat(100_000), { nil: null }),
});

const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 40 });

/** All seven registers of one body. */
export const registers: fc.Arbitrary<Required<Registers>> = fc.record({
  applications: rows(application),
  reviews: rows(review),
  documents: rows(document),
  tallies: rows(tally),
  proposals: rows(proposal),
  events: rows(event),
  receipts: rows(receipt),
});

export const settings = fc.record({
  countsPublications: fc.boolean(),
  lapsedCountsAsRepealed: fc.boolean(),
  processingFeesInItemEight: fc.boolean(),
  columns: fc.constant([
    { code: 'news', name: '工作动态' },
    { code: 'personnel', name: '人事信息' },
  ]),
});
