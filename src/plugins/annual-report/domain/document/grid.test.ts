import fc from 'fast-check';
import { layout } from './grid';
import { header, note } from './table/cells';
import type { Row, Table } from './tree';

const table = (columns: number, ...body: Row[][]): Table => ({
  kind: 'table',
  id: 'reviews',
  caption: '',
  columnGroups: [columns],
  head: [],
  body,
});
const cell = (colSpan = 1, rowSpan = 1) => note('', { colSpan, rowSpan });

test.each([
  ['a row is too short', table(3, [[cell(), cell()]])],
  ['a row is too long', table(2, [[cell(), cell(), cell()]])],
  ['a colSpan leaves the grid', table(2, [[cell(), cell(2)]])],
  ['a rowSpan leaves its group', table(1, [[cell(1, 2)]], [[cell()]])],
  [
    'a colSpan runs into a cell from above',
    table(3, [
      [cell(), cell(1, 2), cell()],
      [cell(2), cell()],
    ]),
  ],
  ['a row has no room left', table(1, [[cell(1, 2)], [cell()]])],
  ['a span is no whole number', table(1, [[cell(0)]])],
])('refuses a table in which %s', (_why, broken) => {
  expect(() => layout(broken)).toThrow();
});

test('places cells in the first free slots and counts rows through all groups', () => {
  const places = layout({
    ...table(
      3,
      [
        [cell(1, 2), cell(2)],
        [cell(), cell()],
      ],
      [[cell(3)]],
    ),
    head: [[header('甲', 'col'), header('乙', 'col', { colSpan: 2 })]],
  }).map(({ group, row, column }) => [group, row, column]);
  expect(places).toEqual([
    [0, 0, 0],
    [0, 0, 1],
    [1, 1, 0],
    [1, 1, 1],
    [1, 2, 1],
    [1, 2, 2],
    [2, 3, 0],
  ]);
});

/** A grid cut at random into rectangles, written down as rows of cells. */
const cutGrid = fc
  .record({
    width: fc.integer({ min: 1, max: 7 }),
    height: fc.integer({ min: 1, max: 7 }),
    sizes: fc.infiniteStream(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))),
  })
  .map(({ width, height, sizes }) => {
    const owner = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
    const rows = owner.map((slots, y) => {
      const row = [];
      for (let x = slots.indexOf(false); x >= 0; x = slots.indexOf(false)) {
        const [wantedWidth, wantedHeight] = sizes.next().value as [number, number];
        let colSpan = 1;
        while (colSpan < wantedWidth && slots[x + colSpan] === false) colSpan += 1;
        const rowSpan = Math.min(wantedHeight, height - y);
        for (let dy = 0; dy < rowSpan; dy += 1) owner[y + dy]!.fill(true, x, x + colSpan);
        row.push(cell(colSpan, rowSpan));
      }
      return row;
    });
    return { width, height, rows };
  });

test('any grid cut into rectangles is taken, and every slot is covered once', () => {
  fc.assert(
    fc.property(cutGrid, ({ width, height, rows }) => {
      const covered = layout(table(width, rows)).flatMap(({ cell: each, row, column }) =>
        Array.from(
          { length: each.colSpan * each.rowSpan },
          (_, at) => (row + Math.floor(at / each.colSpan)) * width + column + (at % each.colSpan),
        ),
      );
      expect([...covered].sort((a, b) => a - b)).toEqual(
        Array.from({ length: width * height }, (_, at) => at),
      );
    }),
  );
});

test('one cell more or less in any row is noticed', () => {
  fc.assert(
    fc.property(cutGrid, fc.nat(), fc.boolean(), ({ width, height, rows }, pick, drop) => {
      const target = pick % height;
      fc.pre(!drop || rows[target]!.length > 0);
      const broken = rows.map((row, at) => (at === target ? (drop ? row.slice(1) : [...row, cell()]) : row));
      expect(() => layout(table(width, broken))).toThrow();
    }),
  );
});
