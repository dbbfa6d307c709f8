/** What stands around the numbers: the band with the title, headings, remarks, the source. */
import type { Summary } from '../../domain/document/summary';
import { COLOURS, INNER, MARGIN, rect, text, WIDTH, type Drawn } from './draw';
import { wrap, wrapEvenly } from './wrap';

export function band({ bodyName, year, notice }: Summary): Drawn {
  const white = { fill: COLOURS.paper, anchor: 'middle' } as const;
  const centre = WIDTH / 2;
  let y = 104;
  let words = '';
  if (notice !== null) {
    for (const line of wrap(`【${notice}】`, INNER / 28)) {
      words += text(centre, y - 40, line, { ...white, size: 28, bold: true });
      y += 40;
    }
    y += 10;
  }
  for (const line of wrapEvenly(bodyName, INNER / 52)) {
    words += text(centre, y, line, { ...white, size: 52, bold: true });
    y += 70;
  }
  words += text(centre, y, `${year}年政府信息公开工作年度报告图解`, { ...white, size: 38 });
  return { markup: rect(0, 0, WIDTH, y + 52, COLOURS.main) + words, bottom: y + 52 };
}

/** Heads a part of the picture. */
export function heading(label: string, top: number): Drawn {
  const markup =
    rect(MARGIN, top + 4, 10, 40, COLOURS.accent) +
    text(MARGIN + 28, top + 38, label, { size: 38, fill: COLOURS.main, bold: true });
  return { markup, bottom: top + 48 };
}

/** Small print in as many lines as it needs. */
export function remark(words: string, top: number): Drawn {
  const lines = wrap(words, INNER / 26);
  const markup = lines.map((line, at) =>
    text(MARGIN, top + at * 38 + 28, line, { size: 26, fill: COLOURS.quiet }),
  );
  return { markup: markup.join(''), bottom: top + lines.length * 38 };
}

export function source({ title, edition, notice }: Summary, top: number): Drawn {
  const from = remark(`数据取自《${title}》`, top + 24);
  const rest = [...edition, ...(notice === null ? [] : [notice])].join('　');
  // On lines of their own, so that no date breaks in the middle.
  const { markup, bottom } = rest ? remark(rest, from.bottom) : { markup: '', bottom: from.bottom };
  return { markup: rect(MARGIN, top, INNER, 2, COLOURS.main) + from.markup + markup, bottom };
}
