/**
 * Inline styles, the only ones that WeChat keeps: no class, no quotes (it empties a style that holds an escaped
 * one), no position. What children inherit is said once on the article, which may have 20,000 characters.
 */
export const STYLE = {
  article: 'font-size:16px;line-height:1.8;color:#222;overflow-wrap:anywhere',
  notice:
    'margin:0 0 12px;padding:6px;border:1px solid #a15c00;color:#5f3600;font-weight:bold;text-align:center',
  paragraph: 'margin:10px 0;text-indent:2em',
  plain: 'margin:10px 0',
  heading: 'margin:22px 0 8px;color:#1d4f91;font-size:18px;font-weight:bold',
  item: 'margin:6px 0',
  list: 'padding-left:1em',
  quote: 'margin:10px 0;padding:2px 10px;border-left:4px solid #c9d6e6;color:#555',
  rule: 'margin:16px 0;text-align:center;color:#888',
  picture: 'max-width:100%;height:auto',
  pictures: 'margin:12px 0;text-align:center',
  scroll: 'overflow-x:auto',
  table: 'width:100%;border-collapse:collapse;font-size:14px;line-height:1.5',
  caption: 'margin:12px 0 6px;font-weight:bold;text-align:center',
  header: 'border:1px solid #999;padding:4px 6px;background:#eef3f9',
  cell: 'border:1px solid #999;padding:4px 6px',
  italic: 'font-style:italic',
  underline: 'text-decoration:underline',
  struck: 'text-decoration:line-through',
  sub: 'vertical-align:sub;font-size:12px',
  sup: 'vertical-align:super;font-size:12px',
  code: 'font-family:monospace',
  foot: 'margin:24px 0 0;padding-top:10px;border-top:1px solid #ddd;color:#555;font-size:14px',
  line: 'margin:4px 0',
} as const;

export type StyleName = keyof typeof STYLE;
