/** How a title is compared: width, case and blanks do not count. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toLowerCase();

const CUT = /(?:…+|\.{2,})$/u;
/** A list that cuts titles off still shows this much of them. */
const SHORTEST_BEGINNING = 12;

/** Whether what a list prints is this title: the same, or its beginning, cut off with an ellipsis. */
export function isTitle(printed: string, title: string): boolean {
  const [there, wanted] = [bare(printed), bare(title)];
  if (there === wanted) return true;
  const beginning = there.replace(CUT, '');
  return beginning !== there && beginning.length >= SHORTEST_BEGINNING && wanted.startsWith(beginning);
}

/** Whether a page's text tells of this title. */
export const tellsOf = (pageText: string, title: string): boolean => bare(pageText).includes(bare(title));
