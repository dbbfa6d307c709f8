import type { MarkdownIt } from 'markdown-it';

const ASCII = /[\x21-\x7e]+/g;

/**
 * Makes links of addresses written in full, and ends them where Chinese begins: in
 * `见http://www.example.gov.cn/a，请下载` neither the comma nor what follows is part of the address.
 */
export function linkOnlyAscii(md: MarkdownIt): void {
  const { linkify } = md;
  linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
  const match = linkify.match.bind(linkify);
  const matchAtStart = linkify.matchAtStart.bind(linkify);
  linkify.match = (text) =>
    [...text.matchAll(ASCII)].flatMap((run) =>
      (match(run[0]) ?? []).map((found) =>
        Object.assign(found, { index: found.index + run.index, lastIndex: found.lastIndex + run.index }),
      ),
    );
  linkify.test = (text) => linkify.match(text)?.length !== 0;
  linkify.matchAtStart = (text) => matchAtStart(/^[\x21-\x7e]*/.exec(text)?.[0] ?? '');
}
