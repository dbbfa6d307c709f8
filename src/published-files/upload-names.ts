/** Uploads as texts and addresses name them. */
const NAMED = /\/uploads\/([A-Za-z0-9_.-]+)/g;

/** The names of the uploads in a text: `/uploads/<name>`. */
export const uploadNames = (text: string): string[] => [
  ...new Set([...text.matchAll(NAMED)].map(([, name = '']) => name)),
];

/** The hashes that a name may stand for: a smaller picture is called `<size>_<hash>.<ext>`, the file itself `<hash>.<ext>`. */
export function possibleHashes(name: string): string[] {
  const stem = name.replace(/\.[^.]*$/, '');
  const withoutSize = stem.replace(/^[a-z]+_/, '');
  return [...new Set([name, stem, withoutSize])];
}
