import { findPersonal } from '../checks/personal/find-personal';
import { ANY_DAY } from './joined-cells';
import { textOfPage, type PdfPiece } from './pdf-text';

const SIZE = 10;
const WIDTH = 48;
type Row = readonly string[];

/** A line of a cell as a program paints it; digits are half as wide as they are high. */
const piece = (text: string, column: number, y: number, endsLine = true): PdfPiece => ({
  ...{ text, x: column * WIDTH, y, width: text.length * 5, size: SIZE, endsLine },
});

/** Eight characters fit into a cell. */
const broken = (text: string) => text.match(/.{1,8}/g) ?? [''];
const height = (row: Row) => Math.max(...row.map((cell) => broken(cell).length)) * 12;

/** A table as most programs write it: cell by cell; rows stand close to each other, as lines do. */
function byCells(rows: readonly Row[]): PdfPiece[] {
  let top = 800;
  return rows.flatMap((row) => {
    const y = top;
    top -= height(row);
    return row.flatMap((cell, column) =>
      broken(cell).map((line, index) => piece(line, column, y - 12 * index)),
    );
  });
}

/** The same as others write it: line by line, from left to right. */
const byLines = (rows: readonly Row[]): PdfPiece[] =>
  [...byCells(rows)].sort((a, b) => b.y - a.y || a.x - b.x).map((each) => ({ ...each, endsLine: false }));

const found = (pieces: readonly PdfPiece[]) =>
  findPersonal(textOfPage(pieces).text, { today: ANY_DAY, withinAddresses: true }).map(({ value }) => value);

const ID = '510129197803152017';
const [CARD, MOBILE] = ['6217001234567890122', '13812345678'];
const HEAD = ['No', '姓名', '身份证号', '电话', '银行卡号', '金额'];
const people = [
  HEAD,
  ['1', '赵大勇', ID, MOBILE, CARD, '138001380.00'],
  ['2', '孙德明', '11010519491231002X', '15000001111', '6217990123456789011', '62170012.50'],
];
const NUMBERS = [ID, MOBILE, CARD, '11010519491231002X', '15000001111', '6217990123456789011'];

describe('numbers that a narrow column breaks', () => {
  it('are whole where a program writes cell by cell', () => {
    expect(found(byCells(people))).toEqual(NUMBERS);
  });

  it('are whole where it writes line by line', () => {
    expect(found(byLines(people)).sort()).toEqual([...NUMBERS].sort());
  });

  it('in groups, with an amount beside them', () => {
    const grouped = ['6217 0037 0254 8060', '377'].map((line, at) => piece(line, 0, 700 - 12 * at));
    expect(found([...grouped, piece('70853.53', 4, 700)])).toEqual(['6217003702548060377']);
  });

  it('behind words in their cell, and before words', () => {
    const lines = ['张三51012919', '78031520', '17（户主）'].map((line, at) => piece(line, 0, 700 - 12 * at));
    const { text } = textOfPage(lines);
    expect(text).toBe(`张三${ID}（户主）`);
  });

  it('stand where the page has their first line, counted from above', () => {
    const { text, lines } = textOfPage(byCells(people));
    const lineOf = (number: string) => lines[text.slice(0, text.indexOf(number)).split('\n').length - 1];
    expect([lineOf('No'), lineOf(CARD), lineOf('15000001111')]).toEqual([1, 2, 5]);
  });
});

describe('what is no broken number stays as it is', () => {
  const table = (...rows: Row[]) => byCells([HEAD, ...rows]);

  it.each([
    ['an amount', byCells([['金额'], ['13800138000.00']])],
    ['amounts of two rows', byLines([['金额', '户数'], ['138001', '1'], ['38000', '2']])],
    ['an area and a number of people', byLines([['面积', '人数'], ['62170012', '1'], ['34567890', '2'], ['122', '3']])],
    ['figures of rows, the lower one the longer', byCells([['1380013'], ['80000000']])],
    ['serial numbers', table(['1', '2', '20230315', '20230316', '20230317', '20230318'])],
    ['a contract’s number over three lines', table(['1', '2', '20230315001276', '3', '4', '5'])],
    ['a code of an account without a check', byLines([['编号'], ['62170012'], ['34567890'], ['123']])],
  ] as const)('%s', (_what, pieces) => {
    const { text } = textOfPage(pieces);
    expect(found(pieces)).toEqual([]);
    expect(text.replace(/\s/g, '')).toBe(pieces.map((each) => each.text).join(''));
  }); // prettier-ignore

  it('whole numbers below each other', () => {
    expect(found([MOBILE, '13900139000'].map((line, at) => piece(line, 0, 700 - 12 * at)))).toEqual([
      MOBILE,
      '13900139000',
    ]);
  });
});

test('a wide gap parts columns, a narrow one words', () => {
  const line = [piece('6230 5905', 0, 700, false), piece('1200.00', 2, 700, false), piece('元', 2.75, 700)];
  expect(textOfPage(line).text).toBe('6230 5905\t1200.00元');
});

test('a page with more figures than a page holds takes no time', () => {
  const rows = Array.from({ length: 120 }, (_, at) => Array.from({ length: 12 }, (_, column) => `${at * column}${MOBILE}`));
  const started = performance.now();
  textOfPage(byLines(rows));
  expect(performance.now() - started).toBeLessThan(4_000);
}); // prettier-ignore
