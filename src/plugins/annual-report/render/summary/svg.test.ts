import busy from '../../../../../tests/fixtures/report-busy.json';
import quiet from '../../../../../tests/fixtures/report-quiet.json';
import { toSummary, type Summary, type Told } from '../../domain/document/summary';
import { reportSchema } from '../../shared/report';
import { renderSummarySvg } from './svg';

const summaryOf = (source: unknown): Summary => toSummary(reportSchema.parse(source));

/** Every number of a summary that the picture shows under its key. */
const told = ({ published, applications, cases }: Summary): Told[] => {
  const { received, carriedIn, concluded, carriedOut, outcomes } = applications;
  return [
    ...(published.total ? [published.total] : []),
    ...published.channels,
    ...published.columns,
    ...[received, carriedIn, concluded, carriedOut],
    ...outcomes,
    ...cases.flatMap(({ cells }) => cells),
  ];
};

const shown = (svg: string): Map<string, number> =>
  new Map(
    [...svg.matchAll(/data-figure="([^"]+)"[^>]*>(?:比上年增加)?(\d+)/g)].map(([, key, number]) => [
      key!,
      Number(number),
    ]),
  );

test.each([
  ['busy', busy],
  ['quiet', quiet],
])('the numbers of the picture of the %s year are those of its report', (_name, source) => {
  const summary = summaryOf(source);
  const numbers = shown(renderSummarySvg(summary));
  expect(numbers).toEqual(new Map(told(summary).map(({ key, value }) => [key, value])));
});

test('the same summary gives the same bytes; the drawing loads and runs nothing', () => {
  const svg = renderSummarySvg(summaryOf(quiet));
  expect(renderSummarySvg(structuredClone(summaryOf(quiet)))).toBe(svg);
  expect(svg).not.toMatch(/<script|<style|<image|href|url\(|\son\w+=/i);
  expect(svg).toContain('<title id="gk-summary-title">威海市文登区界石镇人民政府2023年');
  expect(svg).toContain('各渠道：政府网站46条，微信公众号208条');
  expect(svg).toContain('【演示数据】');
});

test('bars are as long as their numbers; the smallest number shows, and zero has none', () => {
  const summary = summaryOf(quiet);
  const channel = (value: number): Told => ({ key: `c${value}`, label: '某渠道', value, unit: '条' });
  const channels = [channel(1), channel(5_000), channel(10_000)];
  const svg = renderSummarySvg({ ...summary, published: { ...summary.published, channels, columns: [] } });
  const widths = [...svg.matchAll(/<rect [^>]*width="(\d+)" height="30" fill="([^"]+)"/g)].map(
    ([, width, fill]) => [fill, Number(width)],
  );
  const [track] = widths;
  const drawn = widths.filter(([fill]) => fill !== track![0]).map(([, width]) => Number(width));
  // The three channels, then the one application that was granted.
  expect(drawn).toHaveLength(4);
  expect(drawn.slice(0, 3)).toEqual([3, Math.round(drawn[2]! / 2), track![1]]);
});

test('a year without anything is a whole picture', () => {
  const zero = (each: Told): Told => ({ ...each, value: 0 });
  const summary = summaryOf(quiet);
  const { applications, published, cases } = summary;
  const svg = renderSummarySvg({
    ...summary,
    published: { total: zero(published.total!), change: zero(published.total!), channels: [], columns: [] },
    applications: {
      received: zero(applications.received),
      change: { ...applications.change!, value: -2 },
      carriedIn: zero(applications.carriedIn),
      concluded: zero(applications.concluded),
      carriedOut: zero(applications.carriedOut),
      outcomes: applications.outcomes.map(zero),
    },
    cases,
  });
  expect(svg).toContain('与上年持平');
  expect(svg).toContain('新收申请比上年减少2件。');
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
});

test('an older report without counts of what was published says so', () => {
  const summary = summaryOf(busy);
  const svg = renderSummarySvg({
    ...summary,
    published: { total: null, change: null, channels: [], columns: [] },
  });
  expect(svg).toContain('这份报告没有列出主动公开的条数。');
});

test('a long name takes as many lines as it needs, and whatever people write stays text', () => {
  const summary = summaryOf(busy);
  const plain = renderSummarySvg(summary);
  const long = renderSummarySvg({ ...summary, bodyName: '一个名字很长的派出机构'.repeat(6) });
  const heightOf = (svg: string) => Number(/height="(\d+)"/.exec(svg)![1]);
  expect(heightOf(long)).toBeGreaterThan(heightOf(plain));
  const evil = `"'></text><script>alert(1)</script>&\u0000\ud800`;
  const svg = renderSummarySvg({
    ...summary,
    bodyName: evil,
    title: evil,
    notice: evil,
    edition: [evil],
    published: { ...summary.published, columns: [{ key: evil, label: evil, value: 1, unit: evil }] },
  });
  expect(svg).not.toMatch(/<script|[^\P{Control}\n]|\p{Surrogate}/u);
  expect(svg.match(/<\/?text/g)?.length).toBe(2 * svg.match(/<text/g)!.length);
});
