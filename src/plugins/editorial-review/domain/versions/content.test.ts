import { contentOf, NAMED_FILES } from './content';

const ATTRIBUTES = { content: { type: 'richtext' }, attachments: { type: 'media', multiple: true } };
const file = (digest?: string) => ({
  id: 7,
  documentId: 'f',
  hash: 'list_1',
  ext: '.pdf',
  size: 1.5,
  name: '名单.pdf',
  provider_metadata: digest === undefined ? null : { sha256: digest },
});
const AS_EVER = { documentId: 'f', hash: 'list_1', ext: '.pdf', size: 1.5, name: '名单.pdf', alternativeText: '', caption: '' }; // prettier-ignore

test('a file is told with the digest of its bytes', () => {
  const { attachments } = contentOf({ attachments: [file('aa')] }, ATTRIBUTES);
  expect(attachments).toEqual([{ ...AS_EVER, digest: 'aa' }]);
});

test('a file that only the text names is told too', () => {
  expect(contentOf({ content: '表' }, ATTRIBUTES, [file('aa')])[NAMED_FILES.field]).toEqual([
    { ...AS_EVER, digest: 'aa' },
  ]);
});

test('of files from before digests were kept it says what it always said, to the letter: what was signed stays signed', () => {
  expect(contentOf({ content: '表', attachments: [file()] }, ATTRIBUTES, [file()])).toStrictEqual({
    content: '表',
    attachments: [AS_EVER],
  });
});

const attributes = {
  title: { type: 'string' },
  publishedOn: { type: 'date' },
  cover: { type: 'media' },
  column: { type: 'relation' },
};
const picture = {
  documentId: 'd',
  hash: 'h',
  ext: '.png',
  size: 2,
  name: 'n',
  alternativeText: 'a',
  caption: 'c',
};

it('an empty text and an absent one are the same', () => {
  const empty = { title: null, cover: null, column: null };
  expect(contentOf({ title: '' }, attributes)).toEqual(empty);
  expect(contentOf({ title: null }, attributes)).toEqual(empty);
  expect(contentOf({}, attributes)).toEqual(empty);
});

it('all that a reader sees of a file belongs to it, and not what the system writes', () => {
  const content = contentOf(
    {
      title: '题',
      publishedOn: '2026-01-05',
      cover: { ...picture, url: '/u', id: 1 },
      column: { documentId: 'k' },
    },
    attributes,
  );
  expect(content).toEqual({ title: '题', cover: [picture], column: 'k' });
});

it('a relation to many is all of them, in whatever order they are told', () => {
  const members = { members: { type: 'relation' } };
  const [a, b] = [{ documentId: 'a' }, { documentId: 'b' }];
  expect(contentOf({ members: [b, a] }, members)).toEqual({ members: ['a', 'b'] });
  expect(contentOf({ members: [] }, members)).toEqual(contentOf({}, members));
});
