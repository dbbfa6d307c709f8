/**
 * Inline styles, the only ones that WeChat keeps. What children inherit is said once, on the article, a table
 * or a row: a cell's style is written two hundred times, and an article may have 20,000 characters.
 * No quotes inside: WeChat empties a style that holds an escaped one.
 */
const MAIN = '#1d4f91';

export const STYLE = {
  article: 'font-size:16px;line-height:1.8;color:#222;overflow-wrap:anywhere',
  notice:
    'margin:0 0 12px;padding:6px;border:1px solid #a15c00;background:#fff6e0;color:#5f3600;font-weight:bold;text-align:center',
  title: `margin:0;color:${MAIN};font-size:20px;line-height:1.5;font-weight:bold;text-align:center`,
  edition: 'margin:8px 0;color:#555;font-size:14px;text-align:center',
  correction: `margin:8px 0;padding:6px 10px;border-left:4px solid ${MAIN};background:#eef3f9;font-size:14px`,
  sectionHeading: `margin:28px 0 10px;padding-left:8px;border-left:4px solid ${MAIN};color:${MAIN};font-size:18px;font-weight:bold`,
  subHeading: 'margin:14px 0 4px;font-weight:bold;text-indent:2em',
  paragraph: 'margin:8px 0;text-indent:2em',
  remark: 'margin:6px 0;font-size:14px',
  hint: 'margin:6px 0 0;color:#555;font-size:13px',
  caption: 'margin:12px 0 6px;font-weight:bold;text-align:center;line-height:1.5',
  scroll: 'overflow-x:auto',
  headerRow: 'background:#eef3f9',
  /** Lines take the colour of the text, which is said on the table. */
  columnHeader: 'border:1px solid;padding:4px',
  rowHeader: 'border:1px solid;padding:4px;font-weight:400;text-align:left',
  value: 'border:1px solid',
  remarkInGrid: 'border:1px solid;padding:4px;text-align:left',
} as const;

/** A table narrower than its least width scrolls. `min-width` holds where WeChat's own style caps `width`. */
export const tableStyle = (leastWidth: number): string =>
  `width:100%;${leastWidth > 0 ? `min-width:${leastWidth}px;` : ''}` +
  'border-collapse:collapse;color:#444;font-size:14px;line-height:1.4;text-align:center';
