/** What stands above and below the text of every page. */
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { FOOTER_POINTS } from './page';
import { STYLE } from './styles';
import { CHINESE, textRun } from './text';

/** — 1 —, one blank character away from the edge: outside, as the sheets are bound on the left. */
function pageNumber(side: 'left' | 'right'): Footer {
  const indent = { [side]: FOOTER_POINTS * 20 };
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  const number = new TextRun({ font: CHINESE, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [new Paragraph({ style: STYLE.footer, alignment, indent, children: [number] })],
  });
}

/** Page numbers, odd right and even left, and the notice in the head of each page where there is one. */
export function runningLines(notice: string | null): Pick<ISectionOptions, 'headers' | 'footers'> {
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  if (notice === null) return { footers };
  const head = () =>
    new Header({ children: [new Paragraph({ style: STYLE.header, children: [textRun(notice)] })] });
  return { footers, headers: { default: head(), even: head() } };
}
