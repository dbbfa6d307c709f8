import type { RenderingSummary } from '../repositories/rendering-repository';
import type { PublicEdition } from '../use-cases/public-editions';
import { listReports } from './public-list';

const BASE = 'https://example.test/api/annual-reports';
const edition = (year: number, number: number, withdrawnOn?: string): PublicEdition => ({
  bodyCode: 'a',
  year,
  number,
  title: `${year}年报告`,
  publishedOn: `${year + 1}-01-2${number}`,
  corrects: number > 1 ? number - 1 : null,
  note: number > 1 ? '更正' : null,
  seal: `sha256:${year}-${number}`,
  filesSeal: null,
  withdrawn: withdrawnOn ? { year, number, on: withdrawnOn, explanation: '数据有误' } : null,
});
const file = (year: number, number: number, name: string): RenderingSummary => ({
  year,
  number,
  name,
  mediaType: 'application/pdf',
  sha256: `${year}-${number}-${name}`,
  size: 1,
});
const list = (editions: PublicEdition[], files: RenderingSummary[] = [], body?: string) =>
  listReports(editions, files, { base: BASE, body });

test('one entry a year, newest first, with the editions that it corrects', () => {
  const { published, withdrawn } = list([edition(2023, 2), edition(2023, 1), edition(2022, 1)]);
  expect(published.map(({ year, edition: number }) => [year, number])).toEqual([
    [2023, 2],
    [2022, 1],
  ]);
  expect(published.map(({ earlier }) => earlier.map((each) => each.edition))).toEqual([[1], []]);
  expect(withdrawn).toEqual([]);
});

test('a withdrawn edition is never among the published or the earlier ones', () => {
  const { published, withdrawn } = list([
    edition(2023, 3),
    edition(2023, 2, '2024-02-01'),
    edition(2023, 1),
    edition(2022, 2, '2024-03-01'),
    edition(2022, 1),
  ]);
  expect(published.map(({ year, edition: number }) => [year, number])).toEqual([[2023, 3]]);
  expect(published[0]?.earlier.map((each) => each.edition)).toEqual([1]);
  expect(withdrawn).toEqual([
    {
      year: 2022,
      title: '2022年报告',
      edition: 2,
      withdrawnOn: '2024-03-01',
      explanation: '数据有误',
      earlier: [expect.objectContaining({ edition: 1 })],
      withdrawnEarlier: [],
    },
  ]);
  expect(published[0]?.withdrawnEarlier).toEqual([
    { edition: 2, withdrawnOn: '2024-02-01', explanation: '数据有误' },
  ]);
});

test('links name the edition where it is not the latest, and the body where it was asked for', () => {
  const editions = [edition(2023, 2), edition(2023, 1)];
  const files = [
    file(2023, 2, 'report.pdf'),
    file(2023, 2, 'wechat.html'),
    file(2023, 1, 'report.pdf'),
    file(2022, 1, 'tables.csv'),
  ];
  const [latest] = list(editions, files).published;
  expect(latest?.links).toEqual({
    self: `${BASE}/2023`,
    pdf: `${BASE}/2023/report.pdf`,
    wechat: `${BASE}/2023/wechat.html`,
  });
  expect(latest?.files.map(({ sha256 }) => sha256)).toEqual(['2023-2-report.pdf', '2023-2-wechat.html']);
  expect(latest?.earlier[0]?.links).toEqual({
    self: `${BASE}/2023?edition=1`,
    pdf: `${BASE}/2023/report.pdf?edition=1`,
  });
  const [asked] = list(editions, files, '甲 镇').published;
  expect(asked?.links.self).toBe(`${BASE}/2023?body=%E7%94%B2+%E9%95%87`);
  expect(asked?.earlier[0]?.links.self).toBe(`${BASE}/2023?edition=1&body=%E7%94%B2+%E9%95%87`);
});
