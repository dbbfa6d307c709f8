/** A PDF as the checks see it. Taking it apart is another matter, which needs a library: see the server's `files`. */
import { comments, hidden, metadata, unreadable } from './problems';
import type { Nested } from './office/extras';
import { isName } from './office/properties';
import type { Collector } from './reading';

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** Author, Creator, Producer, Company …, as the file says them. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly attached: readonly Nested[];
}

export interface PdfPage {
  readonly text: string;
  readonly comments: readonly string[];
  /** What is filled into its form, and where its links lead. */
  readonly fields: readonly string[];
  readonly links: readonly string[];
  /** Whether something is painted on it. */
  readonly painted: boolean;
}

const LABELS: Readonly<Record<string, string>> = {
  Author: '作者',
  Company: '单位',
  Manager: '经理',
  Creator: '制作者',
  Producer: '制作者',
};
/** Creator and producer are programs as a rule; these words make an office of one. */
const OFFICE = /政府|委员会|办公室|办事处|街道|[镇乡局]$/;
/** Letters that no font explains: the text can be seen, but not read. */
const MEANINGLESS = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/g;

/** Turns a PDF's content into parts and problems. */
export function readPdf({ pages, properties, attached }: PdfContent, found: Collector): void {
  pages.forEach((page, index) => {
    const place = `第${index + 1}页`;
    found.add(place, page.text);
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
  if (attached.length > 0)
    found.report(
      hidden(`${attached.length} 个夹带的附件`, '请从原来的文档重新导出一份 PDF，需要公开的附件另行上传。'),
    );
  const named = properties.flatMap(({ name, value }) => {
    const label = LABELS[name];
    const isOwn = label === '制作者' ? OFFICE.test(value) : isName(value);
    return label && isOwn ? [{ label, name: value }] : [];
  });
  // XMP repeats what the information dictionary says.
  const distinct = [...new Map(named.map((each) => [`${each.label} ${each.name}`, each])).values()];
  found.report(
    metadata(
      distinct,
      '请从原来的文档重新导出 PDF，导出前在“文件”→“文档加密”→“属性”里清空作者和单位。带电子签章或加了密码的 PDF 不能由系统清除，请在盖章、加密之前清除。',
    ),
  );
}

function reportUnread(pages: readonly PdfPage[], found: Collector): void {
  const numbers = (isMeant: (page: PdfPage) => boolean) =>
    pages.flatMap((page, index) => (isMeant(page) ? [index + 1] : []));
  const blind = numbers(({ text, painted }) => text.trim() === '' && painted);
  const garbled = numbers(({ text }) => (text.match(MEANINGLESS)?.length ?? 0) > text.length / 4);
  const remedy = '请换上从原来的文档导出的 PDF；只有扫描件的，请由两个人逐页看过，确认没有个人信息。';
  if (blind.length > 0) found.report(unreadable(`${list(blind)}只有图像（扫描件），没有文字`, remedy));
  if (garbled.length > 0) found.report(unreadable(`${list(garbled)}的文字认不出来（字体没有编码）`, remedy));
}

/** 第1、2、3页; of many the first ten. */
const list = (numbers: readonly number[]): string =>
  `第${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? `等 ${numbers.length} ` : ''}页`;
