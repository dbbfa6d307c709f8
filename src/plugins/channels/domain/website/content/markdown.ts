/**
 * Markdown as offices write it, and plain text from a spreadsheet by the same way: what is a sign of Markdown only
 * by accident (an indented first line, `5*3*2`, `[注]：…`) stays the text that it is.
 */
import createReader, { type MarkdownIt } from 'markdown-it';
import { linkOnlyAscii } from './linkify';
import { ownLinks } from './own-links';

/** Rules that hide words or make code and headings of plain text: an indented line, `[注]: …`, `-----`, `~~~~~`. */
const ACCIDENTS = ['code', 'fence', 'reference', 'lheading'];

const NEVER_FIRST = /[\s、，。；：！？）】》」』”’]/u;

const DEEPEST_HEADING = 6;

/** A reader of Markdown for the site at `base` (absolute, without a slash at its end). */
export function markdownReader(base: string): MarkdownIt {
  const md = createReader({ html: false, breaks: true, linkify: true });
  md.disable(ACCIDENTS);
  linkOnlyAscii(md);
  md.inline.State = class extends md.inline.State {
    /** Decides what a run of `*`, `_` or `~` may open or close. */
    override scanDelims(start: number, canSplitWord: boolean) {
      const found = super.scanDelims(start, canSplitWord);
      if (this.src[start] !== '*') return found;
      // One asterisk is a multiplication sign: what is set in italics is written with underscores.
      // Four and more hide digits: 138****1234.
      if (found.length === 1 || found.length > 3) return { ...found, can_open: false, can_close: false };
      const before = this.src.slice(0, start).at(-1) ?? ' ';
      const after = this.src.charAt(start + found.length) || ' ';
      // `**一、概况。**今年`: in Chinese no space follows a full stop, so a stop must not keep the bold open.
      // `张**、李**` hides names: nothing in bold begins with a mark that ends something.
      return { ...found, can_open: !NEVER_FIRST.test(after), can_close: !/\s/u.test(before) };
    }
  };
  // The editor's button for underlining writes it so, and nothing else of HTML.
  md.inline.ruler.before('html_inline', 'underline', (state, silent) => {
    const [tag] = /^<\/?u>/.exec(state.src.slice(state.pos, state.pos + 4)) ?? [];
    if (!tag) return false;
    // Not an opening and a closing token: the pair need not be balanced, and cleaning closes what is open.
    if (!silent) state.push('underline', '', 0).markup = tag;
    state.pos += tag.length;
    return true;
  });
  md.renderer.rules.underline = (tokens, index) => tokens[index]?.markup ?? '';
  md.core.ruler.push('house', ({ tokens }) => {
    for (const token of tokens) {
      // The page's title is its only heading of the first level.
      if (token.type === 'heading_open' || token.type === 'heading_close')
        token.tag = `h${Math.min(Number(token.tag.slice(1)) + 1, DEEPEST_HEADING)}`;
      if (token.type === 'th_open') token.attrSet('scope', 'col');
      // Numbers stand as they were written: 1. 3. 5. is no 1. 2. 3.
      if (token.type === 'list_item_open' && /^\d+$/.test(token.info)) token.attrSet('value', token.info);
      if (token.children) ownLinks(token.children, base);
    }
  });
  return md;
}
