/** Uploads that an item refers to, and its pages turned to the copies in the package. */
const NAME = '[A-Za-z0-9_-][A-Za-z0-9_.-]*';

/** @param texts JSON or HTML @returns the names of uploads in them, each once, sorted */
export function uploadsIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) =>
    [...text.matchAll(new RegExp(`/uploads/(${NAME})`, 'g'))].map(([, name = '']) => name),
  );
  // A name never climbs out of its folder; a full stop after an address is the sentence's.
  return [...new Set(found.map((name) => name.replace(/\.+$/, '')))]
    .filter((name) => !name.includes('..'))
    .sort();
}

/**
 * The page with its links and pictures turned to `attachments/`, where the package holds them. Other addresses,
 * the labels in its head among them, stay what they are.
 *
 * @param base the public address, without a slash at its end
 * @param names of the uploads in the package
 */
export function withLocalLinks(html: string, base: string, names: ReadonlySet<string>): string {
  const host = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const link = new RegExp(`(\\s(?:href|src)=["'])(?:${host})?/uploads/(${NAME})(?=["'?#])`, 'gi');
  return html.replace(link, (all, before: string, name: string) =>
    names.has(name) ? `${before}attachments/${name}` : all,
  );
}
