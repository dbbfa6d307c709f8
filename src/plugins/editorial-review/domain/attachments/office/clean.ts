/** Office files without the names of those who wrote them. */
import { bareWithin } from '../pictures/bare-within';
import { rewriteZip } from '../zip/rewrite';
import { NAMING, propertyParts, readProperties } from './properties';
import type { OfficePackage } from './package';

const OFFICE = 'http://schemas.openxmlformats.org';
const CORE_NAMES = `xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** The parts as they are written anew: of what a person typed only the title stays. */
const BARE: Readonly<Record<string, (title: string) => string>> = {
  core: (title) =>
    `<cp:coreProperties ${CORE_NAMES}>${title && `<dc:title>${title}</dc:title>`}</cp:coreProperties>`,
  extended: () => `<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"/>`,
  custom: () => `<Properties xmlns="${OFFICE}/officeDocument/2006/custom-properties"/>`,
};

/**
 * Leaves author, last editor, company, manager and custom properties behind, the folder on the writer's machine
 * (workbooks note it), and what cameras wrote into the pictures inside. All other parts keep their bytes.
 * @returns the very same bytes where there is nothing to leave behind
 * @throws Unreadable where a part is damaged
 */
export function cleanOffice(office: OfficePackage, bytes: Uint8Array): Uint8Array {
  const replaced = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => replaced.set(path, new TextEncoder().encode(text));
  for (const { path, kind } of propertyParts(office)) {
    const properties = readProperties(office.part(path));
    const names = properties.some(({ name }) => kind === 'custom' || name in NAMING);
    const title = properties.find(({ name }) => name === 'title')?.value ?? '';
    const bare = names ? BARE[kind]?.(escaped(title)) : undefined;
    if (bare) put(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${bare}`);
  }
  if (office.kind === 'xlsx') {
    const text = new TextDecoder().decode(office.part(office.main));
    const bare = text.replace(/(<\w+:absPath\b[^>]*?\surl=")[^"]*/g, '$1');
    if (bare !== text) put(office.main, bare);
  }
  for (const name of office.archive.entries.keys()) {
    const picture = /(^|\/)media\/[^/]+$/.test(name) ? bareWithin(office.part(name)) : undefined;
    if (picture) replaced.set(name, picture);
  }
  return replaced.size > 0 ? rewriteZip(office.archive, replaced) : bytes;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
