/** Paths on the machine of who wrote a file: they tell the account's name, and lead nowhere for anybody else. */

/** Where an attribute's value begins with a folder: C:\Users\…\, file:///…/, \\server\…\ */
const IN_ATTRIBUTE =
  /(?<==\s*["'])(?:file:[\\/]*(?:[^"'<>]*[\\/])?|[A-Za-z]:[\\/](?:[^"'<>]*[\\/])?|\\\\[^"'<>]*[\\/])/gi;
/** A field says where a picture or a link came from; there each backslash is written twice. */
const FIELD = /(<(?:\w+:)?(?:delI|i)nstrText\b[^>]*>)([^<]*)|(?<=\binstr=")[^"]*/g;
const IN_FIELD = /(?:file:[\\/]+|\b[A-Za-z]:[\\/])(?:[^"<>|*?&]*[\\/])?/gi;

/** The text of a part with the bare names of files instead of their paths. */
export const withoutLocalPaths = (xml: string): string =>
  xml
    .replace(IN_ATTRIBUTE, '')
    .replace(FIELD, (found: string, tag: string | undefined, field: string | undefined) =>
      tag === undefined ? found.replace(IN_FIELD, '') : `${tag}${(field ?? '').replace(IN_FIELD, '')}`,
    );
