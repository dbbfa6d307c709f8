/** The numbers of the picture, part by part. */
import type { Summary, Told } from '../../domain/document/summary';
import { bars } from './bars';
import { COLOURS, INNER, MARGIN, rect, text, textOfPieces, type Drawn, type Piece } from './draw';
import { heading, remark } from './frame';

/** Draws a part below another. */
export type Part = (top: number) => Drawn;

/** One below the other, each `gap` px below the one before. */
export function stack(parts: readonly (readonly [gap: number, part: Part])[], top: number): Drawn {
  let bottom = top;
  let markup = '';
  for (const [gap, part] of parts) {
    const drawn = part(bottom + gap);
    markup += drawn.markup;
    bottom = drawn.bottom;
  }
  return { markup, bottom };
}

const GAP = 28;
type Stacked = [gap: number, part: Part];

export function publishedPart({ published: { total, change, channels, columns } }: Summary): Part {
  const all = channels.reduce((sum, { value }) => sum + value, 0);
  const parts: Stacked[] = [[0, (top) => heading('主动公开', top)]];
  if (total) parts.push([GAP, (top) => bigNumber(total, change, top)]);
  if (channels.length > 0)
    parts.push([GAP, (top) => remark('各渠道', top)], [10, (top) => bars(channels, top)]);
  if (total && channels.length > 0 && all !== total.value) {
    parts.push([16, (top) => remark('各渠道按发布次数统计，总数中同一信息只计一条。', top)]);
  }
  if (columns.length > 0) {
    parts.push([GAP, (top) => remark('政府网站各栏目', top)], [10, (top) => bars(columns, top)]);
  }
  if (parts.length === 1) parts.push([GAP, (top) => remark('这份报告没有列出主动公开的条数。', top)]);
  return (top) => stack(parts, top);
}

export function applicationsPart({ applications }: Summary): Part {
  const { received, carriedIn, concluded, carriedOut, change, outcomes } = applications;
  return (top) =>
    stack(
      [
        [0, (y) => heading('依申请公开', y)],
        [GAP, (y) => tiles([received, carriedIn, concluded, carriedOut], y)],
        ...(change ? [[14, (y) => remark(`新收申请${changePhrase(change)}。`, y)] as Stacked] : []),
        [GAP, (y) => remark('办理结果', y)],
        [10, (y) => bars(outcomes, y)],
      ],
      top,
    );
}

export function casesPart({ cases }: Summary): Part {
  return (top) =>
    stack(
      [
        [0, (y) => heading('行政复议、行政诉讼', y)],
        [20, (y) => caseTable(cases, y)],
      ],
      top,
    );
}

const changePhrase = ({ value, unit }: Told): string =>
  value === 0 ? '与上年持平' : `比上年${value > 0 ? '增加' : '减少'}${Math.abs(value)}${unit}`;

function bigNumber({ key, label, value, unit }: Told, change: Told | null, top: number): Drawn {
  const pieces: Piece[] = [
    { text: value, size: 104, fill: COLOURS.accent, bold: true, figure: key },
    { text: unit, size: 40, fill: COLOURS.accent, bold: true, dx: 10 },
    { text: label, size: 32, dx: 36 },
  ];
  if (change) {
    pieces.push({ text: changePhrase(change), size: 28, fill: COLOURS.quiet, dx: 24, figure: change.key });
  }
  return { markup: textOfPieces(MARGIN, top + 84, pieces), bottom: top + 96 };
}

function tiles(numbers: readonly Told[], top: number): Drawn {
  const gap = 20;
  const width = (INNER - gap * (numbers.length - 1)) / numbers.length;
  const markup = numbers.map(({ key, label, value, unit }, at) => {
    const x = MARGIN + at * (width + gap);
    const fill = at === 0 ? COLOURS.accent : COLOURS.main;
    return (
      rect(x, top, width, 150, COLOURS.tint) +
      text(x + width / 2, top + 78, value, { size: 60, fill, bold: true, anchor: 'middle', figure: key }) +
      text(x + width / 2, top + 124, `${label}（${unit}）`, { size: 24, anchor: 'middle' })
    );
  });
  return { markup: markup.join(''), bottom: top + 150 };
}

function caseTable(rows: Summary['cases'], top: number): Drawn {
  const column = 112;
  const height = 62;
  const centre = (at: number, count: number): number => MARGIN + INNER - (count - at - 0.5) * column;
  const heads = rows[0]?.cells ?? [];
  let markup =
    rect(MARGIN, top, INNER, height, COLOURS.tint) +
    text(MARGIN + 16, top + 40, '单位：件', { size: 24, fill: COLOURS.quiet }) +
    heads
      .map(({ label }, at) => text(centre(at, heads.length), top + 40, label, { size: 24, anchor: 'middle' }))
      .join('');
  let y = top + height;
  for (const { label, cells } of rows) {
    markup += text(MARGIN + 16, y + 42, label, { size: 26 });
    cells.forEach(({ key, value }, at) => {
      const bold = at === cells.length - 1;
      markup += text(centre(at, cells.length), y + 42, value, {
        size: 28,
        bold,
        anchor: 'middle',
        figure: key,
      });
    });
    y += height;
    markup += rect(MARGIN, y - 1, INNER, 1, COLOURS.main);
  }
  return { markup, bottom: y };
}
