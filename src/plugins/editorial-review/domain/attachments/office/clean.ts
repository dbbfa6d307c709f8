/** Office files without the names of those who wrote them. */
import { kindOf } from '../kind';
import { barePicture, isPicture } from '../pictures/bare';
import { orientationSegment } from '../pictures/tiff';
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
    const picture = /(^|\/)media\/[^/]+$/.test(name) ? barePictureIn(office.part(name)) : undefined;
    if (picture) replaced.set(name, picture);
  }
  return replaced.size > 0 ? rewriteZip(office.archive, replaced) : bytes;
}

/** A picture inside a text keeps how it was held: the text was laid out around it. */
function barePictureIn(bytes: Uint8Array): Uint8Array | undefined {
  const kind = kindOf(bytes.subarray(0, 16));
  if (!isPicture(kind)) return undefined;
  const bare = barePicture(kind, bytes);
  if (bare.bytes.length === bytes.length) return undefined;
  if (kind !== 'jpeg' || bare.orientation === 1) return bare.bytes;
  const segment = orientationSegment(bare.orientation);
  const whole = new Uint8Array(bare.bytes.length + segment.length);
  whole.set(bare.bytes.subarray(0, 2));
  whole.set(segment, 2);
  whole.set(bare.bytes.subarray(2), 2 + segment.length);
  return whole;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
