import { Headings } from '../../checks/headings';
import type { Collector } from '../reading';
import { joinedCells } from '../joined-cells';
import { type Attributes, walkXml } from '../xml';

/**
 * Reads the cells of a sheet, each by its address, and its printed header, footer and choices.
 * @returns how many cells with content lie in hidden rows or columns
 */
export function readSheet(
  bytes: Uint8Array,
  place: string,
  strings: readonly string[],
  found: Collector,
): number {
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  let row = { number: 0, hidden: false };
  let cell = { column: 0, type: 'n', value: '' };
  let cells: string[] = [];
  let hiddenCells = 0;
  const headings = new Headings();
  let within = '';
  let beside = '';

  const endCell = () => {
    const text = shown(cell, strings);
    const heading = headings.over(cell.column, text, cells.at(-1));
    cells.push(text);
    if (text.trim() === '') return;
    const more = heading === '' ? {} : { headings: [heading] };
    found.add(`${place}${letters(cell.column)}${row.number}`, text, more);
    const inHiddenColumn = hiddenColumns.some(
      ({ first, last }) => cell.column >= first && cell.column <= last,
    );
    if (row.hidden || inHiddenColumn) hiddenCells += 1;
  };

  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'col' && (isTrue(attributes.hidden) || isNothing(attributes.width)))
        hiddenColumns.push({ first: Number(attributes.min), last: Number(attributes.max) });
      else if (name === 'row') {
        row = {
          number: Number(attributes.r ?? row.number + 1),
          hidden: isTrue(attributes.hidden) || isNothing(attributes.ht),
        };
        cell = { column: 0, type: 'n', value: '' };
        cells = [];
      } else if (name === 'c') cell = startCell(attributes, cell.column);
      if (OWN.has(name)) within = name;
      if (BESIDE[name]) beside = '';
    },
    text(text) {
      // `t` lies in `is`, `v` in the cell; a formula is not what the cell shows.
      if (within === 'v' || within === 't') cell.value += text;
      else beside += text;
    },
    close(name) {
      if (OWN.has(name)) within = '';
      if (name === 'c') endCell();
      if (name === 'row') found.add(`${place}第${row.number}行`, joinedCells(cells) ?? '');
      const label = BESIDE[name];
      if (label)
        found.add(`${place}的${label}`, label.startsWith('页') ? beside.replace(CODES, ' ') : beside);
    },
  });
  return hiddenCells;
}

const OWN = new Set(['v', 't', 'f']);
const BESIDE: Readonly<Record<string, string>> = {
  oddHeader: '页眉',
  evenHeader: '页眉',
  firstHeader: '页眉',
  oddFooter: '页脚',
  evenFooter: '页脚',
  firstFooter: '页脚',
  formula1: '下拉选项',
};

/** Of a printed header: where it stands, in which font, and what is put in. */
const CODES = /&(?:[A-Z]|"[^"]*"|\d{1,2}(?!\d))/g;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A width or a height of nothing hides as well. */
const isNothing = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

function startCell({ r, t = 'n' }: Attributes, before: number) {
  const written = /^[A-Z]+/.exec(r ?? '')?.[0];
  const column = written
    ? Array.from(written).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)
    : before + 1;
  return { column, type: t, value: '' };
}

function shown({ type, value }: { type: string; value: string }, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b' || type === 'e') return '';
  // 1.3800138E+10 and 13800138000.0 are how some programs write a mobile number.
  const whole = type === 'n' && /e\+?\d|^\d+\.0+$/i.test(value) ? Number(value) : NaN;
  return Number.isInteger(whole) ? BigInt(whole).toString() : value;
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  const [rest, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + last)}`;
}
