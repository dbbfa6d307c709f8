import { references, restoration, type FieldType } from './restore';

const FIELDS: readonly FieldType[] = [
  { field: 'title', label: '标题', kind: 'value' },
  { field: 'column', label: '栏目', kind: 'relation' },
  { field: 'cover', label: '封面图片', kind: 'file' },
  { field: 'attachments', label: '附件', kind: 'files' },
  { field: 'bodyCode', label: '公开主体代号', kind: 'value' },
];
const file = (documentId: string, digest = 'd') => ({
  documentId,
  hash: 'h',
  digest,
  ext: '.pdf',
  size: 1,
  name: `${documentId}.pdf`,
  alternativeText: '',
  caption: '',
});
const CONTENT = {
  title: '旧标题',
  column: 'c1',
  cover: [file('f1')],
  attachments: [file('f2'), file('f3')],
  bodyCode: 'other',
};

test('what is there is brought back; whom the item belongs to is not', () => {
  expect(references(FIELDS, CONTENT)).toEqual({ files: ['f1', 'f2', 'f3'], entries: ['c1'] });
  const files = new Map(['f1', 'f2', 'f3'].map((name, at) => [name, { id: at + 1, digest: 'd' }]));
  expect(restoration(FIELDS, CONTENT, { files, entries: new Set(['c1']) })).toEqual({
    data: { title: '旧标题', column: 'c1', cover: 1, attachments: [2, 3] },
    notes: [],
  });
});

test('what is gone or another by now is told', () => {
  const files = new Map([['f2', { id: 2, digest: 'another' }]]);
  const { data, notes } = restoration(FIELDS, CONTENT, { files, entries: new Set() });
  expect(data).toEqual({ title: '旧标题', column: null, cover: null, attachments: [2] });
  expect(notes).toEqual([
    '栏目已被删除，没有恢复，请重新选择。',
    '封面图片“f1.pdf”已从媒体库删除，没有恢复，需要的话请重新上传。',
    '附件“f2.pdf”后来换过，恢复的是现在的文件，请打开核对。',
    '附件“f3.pdf”已从媒体库删除，没有恢复，需要的话请重新上传。',
  ]);
});

test('an empty version empties the fields', () => {
  const { data } = restoration(FIELDS, {}, { files: new Map(), entries: new Set() });
  expect(data).toEqual({ title: null, column: null, cover: null, attachments: [] });
});

test('a file that the text names comes back with the text; that it was replaced is told', () => {
  const fields: readonly FieldType[] = [{ field: 'namedFiles', label: '正文里的文件', kind: 'named' }];
  const files = new Map([['f1', { id: 1, digest: 'another' }]]);
  expect(restoration(fields, { namedFiles: [file('f1')] }, { files, entries: new Set() })).toEqual({
    data: {},
    notes: ['正文里的文件“f1.pdf”后来换过，恢复的是现在的文件，请打开核对。'],
  });
});
