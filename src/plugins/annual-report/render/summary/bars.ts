import type { Told } from '../../domain/document/summary';
import { COLOURS, INNER, MARGIN, rect, text, type Drawn } from './draw';
import { widthOf, wrapEvenly } from './wrap';

const SIZE = 28;
const LINE = 38;
const LABEL = 260;
const THICKNESS = 30;
const ROW_GAP = 18;

/** A bar a number, all to one scale, each with its label before and its number behind it. */
export function bars(rows: readonly Told[], top: number): Drawn {
  const most = Math.max(0, ...rows.map(({ value }) => value));
  const numbers = Math.max(0, ...rows.map((row) => widthOf(`${row.value}${row.unit}`))) * SIZE;
  const start = MARGIN + LABEL + 20;
  const longest = Math.max(0, Math.floor(MARGIN + INNER - start - 16 - numbers));
  let markup = '';
  let y = top;
  for (const { key, label, value, unit } of rows) {
    const lines = wrapEvenly(label, LABEL / SIZE);
    const middle = y + (lines.length * LINE) / 2;
    lines.forEach((line, at) => {
      markup += text(MARGIN + LABEL, y + at * LINE + 29, line, { size: SIZE, anchor: 'end' });
    });
    // A count is never drawn as nothing: the thinnest bar still shows.
    const length = value > 0 ? Math.max(3, Math.round((value / most) * longest)) : 0;
    markup += rect(start, middle - THICKNESS / 2, longest, THICKNESS, COLOURS.tint);
    if (length > 0) markup += rect(start, middle - THICKNESS / 2, length, THICKNESS, COLOURS.main);
    const number = `${value}${unit}`;
    markup += text(start + longest + 16, middle + 10, number, { size: SIZE, bold: true, figure: key });
    y += lines.length * LINE + ROW_GAP;
  }
  return { markup, bottom: Math.max(top, y - ROW_GAP) };
}
