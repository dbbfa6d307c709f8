import { contentOf } from './content';

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
