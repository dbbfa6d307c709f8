import { rowsShown, toldOf } from './reading';

const rows = new Map(['a', 'b'].map((documentId) => [documentId, { documentId }]));

it('only what the answer shows was read: a row without its private fields was not', () => {
  const answer = {
    results: [
      { documentId: 'a', name: '甲', contact: '139' },
      { documentId: 'b', registrationNo: '2' },
      { documentId: 'c', contact: '138' },
    ],
    when: new Date(0),
  };
  expect(rowsShown(answer, rows, ['contact'])).toEqual([{ documentId: 'a' }]);
  expect(rowsShown({ data: { documentId: 'b', contact: null } }, rows, ['contact'])).toEqual([]);
  expect(rowsShown(Buffer.from('x'), rows, ['contact'])).toEqual([]);
  expect(rowsShown(undefined, rows, ['contact'])).toEqual([]);
});

it('of a long list all are counted, and the first hundred named', () => {
  const many = Array.from({ length: 101 }, (_, at) => ({ documentId: String(at) }));
  const { count, ids } = toldOf(many);
  expect([count, (ids as string[]).length]).toEqual([101, 100]);
});
