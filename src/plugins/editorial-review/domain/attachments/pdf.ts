/** A PDF as the checks see it. Taking it apart is another matter, which needs a library: see the server's `files`. */
import { comments, hidden, metadata, unreadable } from './problems';
import type { Nested } from './office/extras';
import { isName } from './office/properties';
import type { Collector } from './reading';
import type { PageText } from './pdf-text';
import { UnseenNumbers } from './unseen';

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** Author, Creator, Producer, Company …, as the file says them. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly attached: readonly Nested[];
  /** All texts of the file that no page shows: bookmarks, choices, descriptions …; null where they cannot be had. */
  readonly beneath: readonly string[] | null;
}

export interface PdfPage extends PageText {
  readonly comments: readonly string[];
  /** What is filled into its form, and where its links lead. */
  readonly fields: readonly string[];
  readonly links: readonly string[];
  /** Null where it cannot be told. */
  readonly painting: PdfPainting | null;
}

export interface PdfPainting {
  /** Pictures, by how much of the page they cover: 0 to 1. Of one picture on many pages the `id` is the same. */
  readonly pictures: readonly { readonly id: string; readonly share: number }[];
  /** Letters that were turned into drawings have many. */
  readonly curves: number;
}

const LABELS: Readonly<Record<string, string>> = {
  Author: '作者',
  Company: '单位',
  Manager: '经理',
  Subject: '主题',
  Keywords: '关键词',
  Creator: '制作者',
  Producer: '制作者',
};
/** What somebody typed about the text. */
const WORDS = new Set(['Title', 'Subject', 'Keywords']);
const ANEW = '请从原来的文档重新导出一份 PDF（导出时不要勾选书签、表单），重新上传。';
/** Creator and producer are programs as a rule; these words make an office of one. */
const OFFICE = /政府|委员会|办公室|办事处|街道|[镇乡局]$/;
const NAMES_REMEDY =
  '请重新上传一次，上传时会自动清除；带电子签章或加了密码的，请从原来的文档重新导出 PDF，在“文件”→“文档加密”→“属性”里清空作者、单位、主题，再盖章、加密。';
const MANY_CURVES = 50;
/** Letters that no font explains: the text can be seen, but not read. */
const MEANINGLESS = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g;

/** Turns a PDF's content into parts and problems. */
export function readPdf({ pages, properties, attached, beneath }: PdfContent, found: Collector): void {
  pages.forEach((page, index) => {
    const place = `第${index + 1}页`;
    found.add(place, page.text, { lines: page.lines });
    for (const text of page.comments) found.add(`${place}的批注`, text);
    for (const text of page.fields) found.add(`${place}的表单`, text);
    for (const href of page.links) found.addLink(`${place}的链接`, href);
  });
  found.report(
    comments(
      'pdf',
      pages.reduce((sum, page) => sum + page.comments.length, 0),
    ),
  );
  reportUnread(pages, found);
  for (const { name, value } of properties)
    if (!(name in LABELS) && WORDS.has(name)) found.add('文件属性', value);
  const unseen = new UnseenNumbers(ANEW);
  for (const text of beneath ?? []) unseen.look(text, '');
  unseen.report(found);
  if (!beneath) found.report(unreadable('书签、表单选项等看不见的部分打不开', ANEW));
  if (attached.length > 0)
    found.report(
      hidden(`${attached.length} 个夹带的附件`, '请从原来的文档重新导出一份 PDF，需要公开的附件另行上传。'),
    );
  const named = namesIn(properties);
  found.report(metadata(named, NAMES_REMEDY, 'error'));
}

/** What a PDF's properties tell of who wrote it. */
export function namesIn(properties: PdfContent['properties']): { label: string; name: string }[] {
  const named = properties.flatMap(({ name, value }) => {
    const label = LABELS[name];
    const isOwn = label === '制作者' ? OFFICE.test(value) : isName(value);
    return label && isOwn ? [{ label, name: value }] : [];
  });
  // XMP repeats what the information dictionary says.
  return [...new Map(named.map((each) => [`${each.label} ${each.name}`, each])).values()];
}

const XMP = /<(dc:creator|dc:description|dc:subject|pdf:Keywords)\b[^>]*>([\s\S]{0,4000}?)<\/\1>/g;
const XMP_NAMES: Readonly<Record<string, string>> = {
  'dc:creator': 'Author',
  'dc:description': 'Subject',
};

/** The properties that XMP tells once more, or alone. */
export const propertiesInXmp = (xmp: string): PdfContent['properties'] =>
  [...xmp.matchAll(XMP)].flatMap(([, name = '', inner = '']) => {
    const value = inner
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return value === '' ? [] : [{ name: XMP_NAMES[name] ?? 'Keywords', value }];
  });

function reportUnread(pages: readonly PdfPage[], found: Collector): void {
  const numbers = (isMeant: (page: PdfPage) => boolean) =>
    pages.flatMap((page, index) => (isMeant(page) ? [index + 1] : []));
  const usual = picturesOfMany(pages);
  const blind = numbers((page) => isPicture(page, usual));
  const garbled = numbers(({ text }) => (text.match(MEANINGLESS)?.length ?? 0) > text.length / 4);
  const remedy = '请换上从原来的文档导出的 PDF；只有扫描件的，请由两个人逐页看过，确认没有个人信息。';
  if (blind.length > 0)
    found.report(unreadable(`${list(blind)}只有图像（扫描件），没有文字或者文字很少`, remedy));
  if (garbled.length > 0) found.report(unreadable(`${list(garbled)}的文字认不出来（字体没有编码）`, remedy));
}

/** A page with few words and a large picture, or with drawings that may be letters. */
function isPicture({ text, painting }: PdfPage, usual: ReadonlySet<string>): boolean {
  const characters = text.replace(/\s/g, '').length;
  if (!painting) return characters === 0;
  const covered = painting.pictures
    .filter(({ id }) => !usual.has(id))
    .reduce((sum, { share }) => sum + share, 0);
  if (characters === 0) return covered > 0 || painting.curves >= MANY_CURVES;
  return (covered >= 0.5 && characters < 200) || (covered >= 0.2 && characters < 50);
}

/** What stands on most pages is a background or an emblem, and no scan. */
function picturesOfMany(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { painting } of pages)
    for (const id of new Set(painting?.pictures.map((picture) => picture.id)))
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count > 2 && count > pages.length / 2);
  return new Set(many.map(([id]) => id));
}

/** 第1、2、3页; of many the first ten. */
const list = (numbers: readonly number[]): string =>
  `第${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? `等 ${numbers.length} ` : ''}页`;
