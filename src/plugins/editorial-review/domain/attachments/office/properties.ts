/** docProps: who wrote the file, by what the file itself says. */
import type { Collector } from '../reading';
import { metadata } from '../problems';
import { walkXml } from '../xml';
import type { OfficePackage } from './package';

/** Elements that name somebody, with the words for them. */
export const NAMING: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后修改人',
  Company: '单位',
  Manager: '经理',
};

/** Properties that tell nothing of anybody: what programs count, and what they are called. All others go. */
const HARMLESS =
  /^(title|created|modified|revision|language|lastPrinted|version|Application|AppVersion|TotalTime|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|Slides|Notes|HiddenSlides|MMClips|PresentationFormat|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged)$/;

/** Whether a property of a kind may stay where it is. */
export const isHarmless = (kind: string, name: string): boolean => kind !== 'custom' && HARMLESS.test(name);

/** What programs write where nobody gave a name. */
const NOBODY =
  /^(un-named|unknown|administrator|admin|user|microsoft office user|windows 用户|微软用户|python-docx|openpyxl|apache poi|.*(office|excel|docx|phpword|phpspreadsheet|exceljs|write-excel-file|libreoffice).*)$/i;

export const isName = (text: string): boolean => text.trim() !== '' && !NOBODY.test(text.trim());

/** The parts that hold a file's properties, each with its kind: core, extended or custom. */
export function propertyParts(office: OfficePackage): { path: string; kind: string }[] {
  return [...office.relations('').values()]
    .map(({ type, target }) => ({ path: target, kind: type.replace('-properties', '') }))
    .filter(({ path, kind }) => /^(core|extended|custom)$/.test(kind) && office.archive.entries.has(path));
}

/** The texts of a part of properties, by their elements; of custom ones by the names that somebody gave them. */
export function readProperties(bytes: Uint8Array): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = [];
  let value = '';
  let custom: string | undefined;
  walkXml(bytes, {
    open(element, attributes) {
      value = '';
      if (element === 'property') custom = attributes.name ?? '';
    },
    text(piece) {
      value += piece;
    },
    close(element) {
      if (value.trim() !== '') found.push({ name: custom ?? element, value: value.trim() });
      value = '';
      if (element === 'property') custom = undefined;
    },
  });
  return found;
}

/** Reports the names, and gives everything else that a person typed there to the checks. */
export function readOfficeProperties(office: OfficePackage, found: Collector): void {
  const named: { label: string; name: string }[] = [];
  for (const { path, kind } of propertyParts(office)) {
    for (const { name, value } of readProperties(office.part(path))) {
      const label = kind === 'custom' ? undefined : NAMING[name];
      if (label) {
        if (isName(value)) named.push({ label, name: value });
      } else if (kind === 'custom' || /^(title|subject|description|keywords|category)$/.test(name)) {
        found.add('文件属性', value);
      }
    }
  }
  found.report(
    metadata(
      named,
      '请重新上传一次，上传时会自动清除；或用 WPS 打开，点“文件”→“文档加密”→“属性”，清空作者和单位后保存。',
    ),
  );
}
