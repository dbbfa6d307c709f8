import { compare, inWords } from './words';

const nameOf = (id: string) => ({ c1: '政务要闻' })[id];
const file = (name: string, digest: string, alternativeText = '') => ({
  documentId: name,
  hash: 'h',
  digest,
  ext: '.pdf',
  size: 12.34,
  name,
  alternativeText,
  caption: '',
});

test.each([
  [null, false, null],
  ['正文', false, '正文'],
  ['c1', true, '政务要闻'],
  ['c2', true, '已删除的条目'],
  [true, false, '是'],
  [3, false, '3'],
  [[], false, null],
  [[file('名单.pdf', 'h')], false, '名单.pdf（12.3 KB）'],
  [
    [file('甲.png', 'h', '合影'), file('乙.pdf', 'h')],
    false,
    '甲.png（12.3 KB，替代文字：合影）\n乙.pdf（12.3 KB）',
  ],
])('%j reads', (value, isRelation, told) => {
  expect(inWords(value, isRelation, nameOf)).toBe(told);
});

test('only what differs is told; a file with other bytes and the same name is another', () => {
  const fields = [
    { field: 'title', label: '标题' },
    { field: 'attachments', label: '附件' },
  ];
  const words = (field: string, value: Parameters<typeof inWords>[0]) => inWords(value, false, nameOf);
  const before = { title: '甲', attachments: [file('名单.pdf', 'old')] };
  const after = { title: '甲', attachments: [file('名单.pdf', 'new')] };
  expect(compare(fields, before, before, words)).toEqual([]);
  expect(compare(fields, before, after, words)).toEqual([
    {
      field: 'attachments',
      label: '附件',
      pieces: [
        { kind: 'gone', text: '名单.pdf（12.3 KB）' },
        { kind: 'new', text: '名单.pdf（12.3 KB）（文件已更换）' },
      ],
    },
  ]);
});
