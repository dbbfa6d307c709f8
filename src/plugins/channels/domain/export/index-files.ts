/** The files at the top of a package: what is in it, for a program and for a person. */
import type { ChangeType } from '../../shared/changes';
import { EXPORT_LABELS } from '../../shared/export';

/** One item or report of a package. */
export interface IndexRow {
  readonly type: ChangeType;
  /** An item's documentId; of a report `<bodyCode>-<year>`. */
  readonly documentId: string;
  readonly title: string;
  readonly column: string;
  /** `2026-01-05 09:30`, or the day alone where no time is known. */
  readonly publishedAt: string;
  readonly source: string;
  readonly author: string;
  /** Where it lies in the package. */
  readonly folder: string;
  /** Its public address. */
  readonly href: string;
}

/** By day of publication, then by id: the same content always in the same order. */
const byTime = (a: IndexRow, b: IndexRow): number =>
  order(a.publishedAt, b.publishedAt) || order(a.documentId, b.documentId);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** @param notice a mark that everything of ours carries, such as 演示数据 */
export function indexJson(rows: readonly IndexRow[], notice: string | null): string {
  const items = [...rows].sort(byTime);
  return `${JSON.stringify({ schema: 'gongkai.export/1', ...(notice && { notice }), items }, null, 2)}\n`;
}

const HEADERS = ['类型', '编号', '标题', '栏目', '发布时间', '来源', '作者', '文件夹'];

/** UTF-8 with byte order mark, by which Excel and WPS know it; lines end with CRLF. */
export function indexCsv(rows: readonly IndexRow[]): string {
  const lines = [...rows]
    .sort(byTime)
    .map(({ type, documentId, title, column, publishedAt, source, author, folder }) => [
      EXPORT_LABELS[type],
      documentId,
      title,
      column,
      publishedAt,
      source,
      author,
      folder,
    ]);
  return `\ufeff${[HEADERS, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet must not take a title for a formula. */
const cell = (text: string): string => quoted(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** For whoever opens the package. With a byte order mark and CRLF, so that any old editor shows it. */
export function readme(about: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly labels: readonly string[];
  readonly body: string | null;
  readonly base: string;
  readonly notice: string | null;
}): string {
  const { from, to, labels, body, base, notice } = about;
  const lines = [
    ...(notice ? [`【${notice}】`, ''] : []),
    '政府信息公开内容导出包',
    '',
    `来自：${base}`,
    `公开主体：${body ?? '全部'}`,
    `内容：${labels.join('、')}`,
    `发布日期：${from ?? '最早'} 至 ${to ?? '最新'}`,
    '只含导出时已经公开的内容。之后的更正和撤下不会反映在这里，导入后请以公开地址为准。',
    '',
    'index.csv   目录，可用 Excel 或 WPS 打开；每行最后一栏是文件夹',
    'index.json  同一目录，供程序读取，另有每条的公开地址（href）',
    'items       工作动态、公告公示、人事信息，每条一个文件夹：',
    '  page.html       完整网页，带政府网站规定的网页标签',
    '  fragment.html   只有正文，供贴入其他网站的栏目',
    '  metadata.json   标题、栏目、日期等各项，以及附件的原名（files）',
    '  attachments     正文里的图片和附件；两个网页里的链接都指向这里',
    'reports     年度报告，每年一个文件夹：已公布的最新一版的各种格式，和 metadata.json',
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
