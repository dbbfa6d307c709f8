import type { Kind } from './kind';

export interface Extension {
  readonly kind: Kind;
  readonly mime: string;
  /** As a person calls such a file. */
  readonly label: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What may be uploaded, by how the name ends. */
export const EXTENSIONS: Readonly<Record<string, Extension>> = {
  '.png': { kind: 'png', mime: 'image/png', label: 'PNG 图片' },
  '.jpg': { kind: 'jpeg', mime: 'image/jpeg', label: 'JPG 图片' },
  '.jpeg': { kind: 'jpeg', mime: 'image/jpeg', label: 'JPG 图片' },
  '.gif': { kind: 'gif', mime: 'image/gif', label: 'GIF 图片' },
  '.webp': { kind: 'webp', mime: 'image/webp', label: 'WebP 图片' },
  '.pdf': { kind: 'pdf', mime: 'application/pdf', label: 'PDF' },
  '.docx': { kind: 'docx', mime: `${OFFICE}.wordprocessingml.document`, label: 'Word 文档' },
  '.xlsx': { kind: 'xlsx', mime: `${OFFICE}.spreadsheetml.sheet`, label: 'Excel 表格' },
  '.pptx': { kind: 'pptx', mime: `${OFFICE}.presentationml.presentation`, label: '演示文稿' },
  '.txt': { kind: 'text', mime: 'text/plain', label: '文本' },
  '.csv': { kind: 'text', mime: 'text/csv', label: 'CSV 表格' },
  '.zip': { kind: 'zip', mime: 'application/zip', label: 'ZIP 压缩包' },
};

/** Formats of Word, Excel, PowerPoint and WPS whose text and authors no program here can read. */
export const OLD_FORMATS: ReadonlySet<string> = new Set(
  ['doc', 'dot', 'rtf', 'wps', 'wpt', 'xls', 'xlt', 'et', 'ett', 'ppt', 'pps', 'pot', 'dps', 'dpt'].map(
    (name) => `.${name}`,
  ),
);

/** `.docx` of `通知.DOCX`; empty where the name has none. */
export const extensionOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
