import createReader from 'markdown-it';
import { acrossBreak } from './across-break';
import { acrossCells } from './across-cells';
import { Headings } from './headings';
import { lineCounter, type Passage } from './passage';

export interface MarkdownLink {
  readonly href: string;
  readonly words: string;
  readonly at: string;
}

export interface MarkdownPicture {
  readonly src: string;
  readonly alt: string;
  readonly at: string;
}

/** What a text in Markdown says to its readers, apart from what it looks like. */
export interface ReadMarkdown {
  readonly passages: readonly Passage[];
  /** Addresses put behind words; those written out stand in the passages. */
  readonly links: readonly MarkdownLink[];
  readonly pictures: readonly MarkdownPicture[];
}

/** As on the website: an indented line is no code, `[注]：…` no reference, a line above `-----` no heading. */
const ACCIDENTS = ['code', 'fence', 'reference', 'lheading'];

const markdown = createReader({ html: false, breaks: true }).disable(ACCIDENTS);
markdown.inline.State = class extends markdown.inline.State {
  override scanDelims(start: number, canSplitWord: boolean) {
    const found = super.scanDelims(start, canSplitWord);
    // `5*3*2`, and the stars of `138****1234`: signs, and no emphasis.
    const isSign = this.src[start] === '*' && (found.length === 1 || found.length > 3);
    return isSign ? { ...found, can_open: false, can_close: false } : found;
  }
};

/** The button for underlining writes it so, and nothing else of HTML means anything. */
const UNDERLINE = /<\/?u>/g;

/** Reads a text in Markdown: its words without their marks, its links, its pictures, each with 第N段. */
export function readMarkdown(source: string): ReadMarkdown {
  const paragraphOf = paragraphs(source);
  const passages: Passage[] = [];
  const links: MarkdownLink[] = [];
  const pictures: MarkdownPicture[] = [];
  let line = 0;
  let cells: string[] = [];
  let headings = new Headings();
  let before = '';
  for (const token of markdown.parse(source, {})) {
    line = token.map?.[0] ?? line;
    if (token.type === 'table_open') headings = new Headings();
    if (token.type === 'tr_open') cells = [];
    if (token.type === 'tr_close') {
      const across = acrossCells(cells);
      const row = paragraphOf(line);
      if (across !== null) passages.push({ text: across, at: () => row });
    }
    if (token.type !== 'inline') continue;
    const first = line;
    let text = '';
    let open: { href: string; from: number; at: string } | undefined;
    let within = 0;
    const at = () => paragraphOf(first + within);
    for (const child of token.children ?? []) {
      const title = child.attrGet('title');
      const where = at();
      if (title) passages.push({ text: String(title), at: () => where });
      if (child.type === 'softbreak' || child.type === 'hardbreak') {
        text += '\n';
        within += 1;
      } else if (child.type === 'link_open' && child.markup !== 'autolink') {
        open = { href: String(child.attrGet('href') ?? ''), from: text.length, at: at() };
      } else if (child.type === 'link_close' && open) {
        links.push({ href: open.href, words: text.slice(open.from).trim(), at: open.at });
        open = undefined;
      } else {
        if (child.type === 'image')
          pictures.push({ src: String(child.attrGet('src') ?? ''), alt: child.content, at: at() });
        text += child.content.replace(UNDERLINE, '');
      }
    }
    const across = acrossBreak(before, text);
    if (across !== undefined) passages.push({ text: across, at: () => paragraphOf(first) });
    before = text;
    const heading = headings.over(cells.length, text, cells.at(-1));
    cells.push(text);
    const lineOf = lineCounter(text);
    const headingAt = heading === '' ? undefined : () => heading;
    passages.push({ text, at: (index) => paragraphOf(first + lineOf(index)), headingAt });
  }
  return { passages, links, pictures };
}

/** 第N段 of a line: the N-th line that says something. */
function paragraphs(source: string): (line: number) => string {
  let number = 0;
  const numbers = source
    .split(/\r\n?|\n/)
    .map((line) => (/^[\s|:*_=-]*$/.test(line) ? number : (number += 1)));
  return (line) => `第${Math.max(1, numbers[line] ?? number)}段`;
}
