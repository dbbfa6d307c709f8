import { indexCsv, indexJson, readme, type IndexRow } from './index-files';

const row = (given: Partial<IndexRow>): IndexRow => ({
  type: 'news-items',
  documentId: 'a1',
  title: '题',
  column: '工作动态',
  publishedAt: '2026-01-05 09:30',
  source: '党政办',
  author: '',
  folder: 'items/news-items/2026-01-05-a1',
  href: 'https://gk.example/api/news-items/a1',
  ...given,
});

it('the table: by day, its marks and line ends, no formulas, quotes where they must be', () => {
  const rows = [
    row({ documentId: 'b', title: '=1+1' }),
    row({ documentId: 'a', publishedAt: '2025-12-31', title: '甲,"乙"\n丙' }),
  ];
  expect(indexCsv(rows)).toBe(
    '\ufeff类型,编号,标题,栏目,发布时间,来源,作者,文件夹\r\n' +
      '工作动态,a,"甲,""乙""\n丙",工作动态,2025-12-31,党政办,,items/news-items/2026-01-05-a1\r\n' +
      "工作动态,b,'=1+1,工作动态,2026-01-05 09:30,党政办,,items/news-items/2026-01-05-a1\r\n",
  );
});

it('the list for programs: the same order, whatever order they came in', () => {
  const rows = [
    row({ documentId: 'b' }),
    row({ documentId: 'a' }),
    row({ documentId: 'c', publishedAt: '2020-01-01' }),
  ];
  const read = JSON.parse(indexJson(rows, null)) as { items: IndexRow[] };
  expect(read.items.map(({ documentId }) => documentId)).toEqual(['c', 'a', 'b']);
  expect(indexJson([...rows].reverse(), null)).toBe(indexJson(rows, null));
  expect(JSON.parse(indexJson([], '演示数据'))).toEqual({
    schema: 'gongkai.export/1',
    notice: '演示数据',
    items: [],
  });
});

it('the note for people says what was asked for, and that it is a demonstration', () => {
  const text = readme({
    from: '2026-01-01',
    labels: ['公告公示'],
    body: null,
    base: 'https://gk.example',
    notice: '演示数据',
  });
  expect(text.startsWith('\ufeff【演示数据】\r\n')).toBe(true);
  expect(text).toContain('2026-01-01 至 最新');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});
