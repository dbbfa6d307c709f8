/** Office files without the names of those who wrote them. */
import { bareWithin } from '../pictures/bare-within';
import { rewriteZip } from '../zip/rewrite';
import { xmlText } from '../xml';
import { withoutLocalPaths } from './local-paths';
import { needlessParts, withoutNeedlessRelations, withoutTypesOf } from './needless';
import { NAMING, propertyParts, readProperties } from './properties';
import type { OfficePackage } from './package';
import { isXml } from './unseen';

const OFFICE = 'http://schemas.openxmlformats.org';
const CORE_NAMES = `xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** The parts as they are written anew: of what a person typed only the title stays. */
const BARE: Readonly<Record<string, (title: string) => string>> = {
  core: (title) =>
    `<cp:coreProperties ${CORE_NAMES}>${title && `<dc:title>${title}</dc:title>`}</cp:coreProperties>`,
  extended: () => `<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"/>`,
  custom: () => `<Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties"/>`,
};

/** Cells and their texts: large, and without any of this. */
const CELLS = /spreadsheetml\.(worksheet|sharedStrings)\+xml$/;
const WITH_NAMES: readonly RegExp[] = [
  // Variables, and the list that letters were addressed from.
  /<(\w+:)?(docVars|mailMerge)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1?\2>)/g,
  /(?<=<(?:\w+:)?author>)[^<]*/g,
  /(?<=<(?:\w+:)?fileSharing\b[^>]*\buserName=["'])[^"']*/g,
  /(?<=<(?:\w+:)?cmAuthor\b[^>]*\b(?:name|initials)=["'])[^"']*/g,
];

/**
 * Leaves author, last editor, company, manager and custom properties behind, with the parts that nobody needs
 * (picture of the first page, people, bound data), folders on the writer's machine, and what cameras wrote into the
 * pictures inside. All other parts keep their bytes.
 * @returns the very same bytes where there is nothing to leave behind
 * @throws Unreadable where a part is damaged
 */
export function cleanOffice(office: OfficePackage, bytes: Uint8Array): Uint8Array {
  const replaced = new Map<string, Uint8Array | null>();
  const put = (path: string, text: string) => replaced.set(path, new TextEncoder().encode(text));
  for (const { path, kind } of propertyParts(office)) {
    const properties = readProperties(office.part(path));
    const names = properties.some(({ name }) => kind === 'custom' || name in NAMING);
    const title = properties.find(({ name }) => name === 'title')?.value ?? '';
    const bare = names ? BARE[kind]?.(escaped(title)) : undefined;
    if (bare) put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${bare}`);
  }
  const needless = needlessParts(office);
  for (const name of office.archive.entries.keys()) {
    if (needless.has(name)) replaced.set(name, null);
    else if (isXml(name) && !replaced.has(name) && !CELLS.test(office.types.get(name) ?? '')) {
      const text = xmlText(office.part(name));
      const bare = withoutNames(name, text, needless);
      // Written in UTF-8, whatever it was.
      if (bare !== text) put(name, bare.replace(/(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'));
    }
  }
  for (const name of office.archive.entries.keys()) {
    if (needless.has(name)) continue;
    const picture = /(^|\/)media\/[^/]+$/.test(name) ? bareWithin(office.part(name)) : undefined;
    if (picture) replaced.set(name, picture);
  }
  return replaced.size > 0 ? rewriteZip(office.archive, replaced) : bytes;
}

function withoutNames(name: string, xml: string, needless: ReadonlySet<string>): string {
  if (name === '[Content_Types].xml') return withoutTypesOf(xml, needless);
  if (name.endsWith('.rels')) return withoutLocalPaths(withoutNeedlessRelations(xml));
  return WITH_NAMES.reduce((text, pattern) => text.replace(pattern, ''), withoutLocalPaths(xml));
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
