/** What the pages of a PDF are painted with: how much of them pictures cover, and whether text lies beside them. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { contentOf } from './pdf-objects';

export interface Painting {
  /** The pictures, by what they cover of the page: 0 to 1. */
  readonly pictures: readonly { readonly id: string; readonly share: number }[];
  /** Curves in lines and areas: letters that were turned into drawings have many. */
  readonly curves: number;
  /** Whether text begins outside of what the page shows. */
  readonly textOutside: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];
const STILL: Matrix = [1, 0, 0, 1, 0, 0];
const DEEPEST = 6;
/** Who draws more than this draws a map. */
const LONGEST = 20_000_000;
/** Strings, hexadecimal ones, dictionaries, arrays, names, numbers, operators; remarks. */
const TOKEN =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s/[\]()<>%{}]*|%[^\r\n]*|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z'"*][A-Za-z0-9'"*]*/g;
const END_OF_PICTURE = /\sEI(?=\s)/g;

const product = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** Looks at each page. What cannot be unpacked is passed over. */
export const paintingsOf = (document: PDFDocument): Painting[] =>
  document.getPages().map((page) => new Painter(page).paint());

class Painter {
  private readonly pictures: { id: string; share: number }[] = [];
  private curves = 0;
  private textOutside = false;
  private readonly box: { left: number; bottom: number; right: number; top: number };

  constructor(private readonly page: PDFPage) {
    const { x, y, width, height } = page.getCropBox();
    this.box = { left: x, bottom: y, right: x + width, top: y + height };
  }

  paint(): Painting {
    const { node } = this.page;
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    const text = streams.map((each) => contentOf(this.resolved(each))).join('\n');
    this.run(text, node.Resources(), STILL, 0);
    return { pictures: this.pictures, curves: this.curves, textOutside: this.textOutside };
  }

  private resolved(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.page.node.context.lookup(object) : object;
  }

  private run(content: string, resources: PDFDict | undefined, start: Matrix, depth: number): void {
    if (content.length > LONGEST) return;
    const saved: Matrix[] = [];
    let at = start;
    let line = STILL;
    let leading = 0;
    let numbers: number[] = [];
    let name = '';
    const move = (x: number, y: number) => (line = product([1, 0, 0, 1, x, y], line));
    const token = new RegExp(TOKEN);
    for (let found = token.exec(content); found; found = token.exec(content)) {
      const word = found[0];
      const first = word.charAt(0);
      if (/[-+.\d]/.test(first)) {
        numbers.push(Number(word));
        continue;
      }
      if (first === '/') name = word;
      if (!/[A-Za-z'"*]/.test(first)) continue;
      const [a = 0, b = 0] = numbers.slice(-2);
      if (word === 'q') saved.push(at);
      else if (word === 'Q') at = saved.pop() ?? start;
      else if (word === 'cm') at = product(matrixOf(numbers), at);
      else if (word === 'c' || word === 'v' || word === 'y') this.curves += 1;
      else if (word === 'BT') line = STILL;
      else if (word === 'Tm') line = matrixOf(numbers);
      else if (word === 'Td') move(a, b);
      else if (word === 'TD') {
        leading = -b;
        move(a, b);
      } else if (word === 'TL') leading = b;
      else if (word === 'T*' || word === "'" || word === '"') move(0, -leading);
      else if (word === 'Do') this.draw(name, resources, at, depth);
      else if (word === 'ID') {
        END_OF_PICTURE.lastIndex = token.lastIndex;
        token.lastIndex = END_OF_PICTURE.exec(content) ? END_OF_PICTURE.lastIndex : content.length;
        this.addPicture('', at);
      }
      if (/^(Tj|TJ|'|")$/.test(word)) this.lookAtText(product(line, at));
      numbers = [];
    }
  }

  private draw(name: string, resources: PDFDict | undefined, at: Matrix, depth: number): void {
    const all = resources?.lookup(PDFName.of('XObject'));
    const key = PDFName.of(name.slice(1));
    const object = all instanceof PDFDict ? all.lookup(key) : undefined;
    if (!(object instanceof PDFStream) || !(all instanceof PDFDict)) return;
    const { dict } = object;
    if (dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')) {
      this.addPicture(String(all.get(key)), at);
    } else if (depth < DEEPEST) {
      const matrix = dict.lookup(PDFName.of('Matrix'));
      const own = dict.lookup(PDFName.of('Resources'));
      const placed = matrix instanceof PDFArray ? product(matrixOf(numbersIn(matrix)), at) : at;
      this.run(contentOf(object), own instanceof PDFDict ? own : resources, placed, depth + 1);
    }
  }

  /** A picture fills the square of one by one. */
  private addPicture(id: string, [a, b, c, d, e, f]: Matrix): void {
    const { left, bottom, right, top } = this.box;
    const across = [e, e + a, e + c, e + a + c];
    const upwards = [f, f + b, f + d, f + b + d];
    const width = Math.min(right, Math.max(...across)) - Math.max(left, Math.min(...across));
    const height = Math.min(top, Math.max(...upwards)) - Math.max(bottom, Math.min(...upwards));
    const page = (right - left) * (top - bottom);
    if (width > 0 && height > 0 && page > 0) this.pictures.push({ id, share: (width * height) / page });
  }

  private lookAtText([, , , , x, y]: Matrix): void {
    const { left, bottom, right, top } = this.box;
    if (x < left - 1 || x > right + 1 || y < bottom - 1 || y > top + 1) this.textOutside = true;
  }
}

const numbersIn = (array: PDFArray): number[] =>
  array.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.slice(-6);
  return [a, b, c, d, e, f];
}
