/** Office files without the names of those who wrote them. */
import { bareWithin } from '../pictures/bare-within';
import { rewriteZip } from '../zip/rewrite';
import { xmlText } from '../xml';
import { withNeutralConnections } from './connections';
import { withoutLocalPaths } from './local-paths';
import { withoutDescription } from './metafile';
import { needlessParts, withoutNeedlessRelations, withoutTypesOf } from './needless';
import { isHarmless, propertyParts, readProperties } from './properties';
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

/** What drawing programs note in an SVG. */
const IN_DRAWING =
  /<(\w+:)?metadata\b[^>]*?(?:\/>|>[\s\S]*?<\/\1?metadata>)|<!--[\s\S]*?-->|\s+(?:inkscape|sodipodi):[\w-]+=(?:"[^"]*"|'[^']*')/g;

/** Cells and their texts: large, and without any of this but what leads to a printer. */
const CELLS = /spreadsheetml\.(worksheet|sharedStrings)\+xml$/;
const PRINTER = /(?<=<(?:\w+:)?pageSetup\b[^>]*)\s+\w+:id=(?:"[^"]*"|'[^']*')/g;
const WITH_NAMES: readonly RegExp[] = [
  // Variables, and the list that letters were addressed from.
  /<(\w+:)?(docVars|mailMerge|rsids|attachedTemplate|printerSettings)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1?\2>)/g,
  /(?<=<(?:\w+:)?author>)[^<]*/g,
  /(?<=<(?:\w+:)?fileSharing\b[^>]*\buserName=["'])[^"']*/g,
  // Who last refreshed a pivot table, and who alone may write in a place.
  /(?<=<(?:\w+:)?pivotCacheDefinition\b[^>]*)\s+refreshedBy=(?:"[^"]*"|'[^']*')/g,
  /(?<=<(?:\w+:)?permStart\b[^>]*)\s+(?:\w+:)?ed=(?:"[^"]*"|'[^']*')/g,
  // Marks that are left of changes which were accepted; a change itself is a finding.
  /(?<=<(?:\w+:)?(?:customXml|move)\w*RangeStart\b[^>]*\b(?:\w+:)?author=["'])[^"']*/g,
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
    const tells = properties.some(({ name }) => !isHarmless(kind, name));
    const title = properties.find(({ name }) => name === 'title')?.value ?? '';
    const bare = tells ? BARE[kind]?.(escaped(title)) : undefined;
    if (bare) put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${bare}`);
  }
  const needless = needlessParts(office);
  for (const name of office.archive.entries.keys()) {
    if (needless.has(name)) replaced.set(name, null);
    else if (isXml(name) && !replaced.has(name) && isLookedAt(office, name)) {
      const text = xmlText(office.part(name));
      const bare = withoutNames(name, text, needless);
      // Written in UTF-8, whatever it was.
      if (bare !== text) put(name, bare.replace(/(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8'));
    }
  }
  for (const name of office.archive.entries.keys()) {
    if (needless.has(name)) continue;
    const picture = /(^|\/)media\/[^/]+$/.test(name) ? bareMedia(name, office.part(name)) : undefined;
    if (picture) replaced.set(name, picture);
  }
  return replaced.size > 0 ? rewriteZip(office.archive, replaced) : bytes;
}

/** A photograph, a drawing or a metafile without what programs and cameras note in it. */
function bareMedia(name: string, bytes: Uint8Array): Uint8Array | undefined {
  if (!/\.svg$/i.test(name)) return withoutDescription(bytes) ?? bareWithin(bytes);
  const xml = xmlText(bytes);
  const bare = xml.replace(IN_DRAWING, '');
  return bare === xml ? undefined : new TextEncoder().encode(bare);
}

function withoutNames(name: string, xml: string, needless: ReadonlySet<string>): string {
  if (name === '[Content_Types].xml') return withoutTypesOf(xml, needless);
  if (name.endsWith('.rels')) return withoutLocalPaths(withoutNeedlessRelations(xml));
  if (/(^|\/)(work|chart|dialog)sheets\/[^/]*$/.test(name))
    return withoutLocalPaths(xml.replace(PRINTER, ''));
  if (/(^|\/)connections\.xml$/.test(name)) return withNeutralConnections(xml);
  return WITH_NAMES.reduce((text, pattern) => text.replace(pattern, ''), withoutLocalPaths(xml));
}

/** A sheet only where it leads to a printer: it is large. */
function isLookedAt(office: OfficePackage, name: string): boolean {
  if (!CELLS.test(office.types.get(name) ?? '')) return true;
  return [...office.relations(name).values()].some(({ type }) => type === 'printerSettings');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
