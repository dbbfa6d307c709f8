/** Every form in which a report is handed out, made from one tree. A form is added here. */
import { toSummary } from '../../../domain/document/summary';
import { withoutReasons } from '../../../domain/assembly/without-reasons';
import { toDocument, type PrintableReport } from '../../../domain/document/to-document';
import type { Document } from '../../../domain/document/tree';
import { renderCsv } from '../../../render/csv/csv';
import { renderDocx } from '../../../render/docx/report';
import { renderHtml, type SiteLabels } from '../../../render/html/page';
import { renderPdf } from '../../../render/pdf/pdf';
import { renderSummaryPng } from '../../../render/summary/png';
import { renderSummarySvg } from '../../../render/summary/svg';
import { renderWechat } from '../../../render/wechat/article';
import { renderWorkbook } from '../../../render/workbook/workbook';
import { reportSchema } from '../../../shared/report';
import { Failure } from '../failure';
import { openRasteriser } from '../rasteriser';
import { openTypesetter } from '../typesetter';

interface Printed {
  readonly report: PrintableReport;
  readonly document: Document;
  /** The website on which it is read; absent for a draft. */
  readonly site?: SiteLabels | undefined;
}

type Bytes = string | Uint8Array;

export interface ReportForm {
  /** As in the address and in `gongkai render --form`. */
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  readonly mediaType: string;
  readonly render: (printed: Printed) => Bytes | Promise<Bytes>;
}

/** A picture compares numbers with each other: it cannot be drawn with some of them missing. */
function summaryOf(report: PrintableReport): string {
  const whole = reportSchema.safeParse(report);
  if (!whole.success) throw new Failure('REPORT_INCOMPLETE');
  return renderSummarySvg(toSummary(whole.data));
}

export const FORMS: readonly ReportForm[] = [
  {
    name: 'report.html',
    label: '网页',
    mediaType: 'text/html; charset=utf-8',
    render: ({ document, site }) => renderHtml(document, { site }),
  },
  {
    name: 'report.docx',
    label: 'Word 文件',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: ({ document }) => renderDocx(document),
  },
  {
    name: 'report.pdf',
    label: 'PDF 文件',
    mediaType: 'application/pdf',
    render: async ({ document }) => renderPdf(document, await openTypesetter()),
  },
  {
    name: 'report.json',
    label: '数据',
    mediaType: 'application/json; charset=utf-8',
    render: ({ report }) => JSON.stringify(withoutReasons(report)),
  },
  {
    name: 'tables.xlsx',
    label: '附表（工作簿）',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: ({ document }) => renderWorkbook(document),
  },
  {
    name: 'tables.csv',
    label: '附表（CSV）',
    mediaType: 'text/csv; charset=utf-8',
    render: ({ document }) => renderCsv(document),
  },
  {
    name: 'wechat.html',
    label: '公众号正文',
    mediaType: 'text/html; charset=utf-8',
    render: ({ document }) => renderWechat(document),
  },
  {
    name: 'summary.svg',
    label: '图解（矢量图）',
    mediaType: 'image/svg+xml; charset=utf-8',
    render: ({ report }) => summaryOf(report),
  },
  {
    name: 'summary.png',
    label: '图解（图片）',
    mediaType: 'image/png',
    render: async ({ report }) => renderSummaryPng(summaryOf(report), await openRasteriser()),
  },
];

export const FORM_NAMES: readonly string[] = FORMS.map(({ name }) => name);

/**
 * Renders a report in one form. The same report and site give the same bytes.
 * @throws Failure RENDERING_FAILED; REPORT_INCOMPLETE for a picture of a report that lacks cells
 */
export async function renderForm(
  form: ReportForm,
  report: PrintableReport,
  site?: SiteLabels,
): Promise<Buffer> {
  const rendered = await form.render({ report, document: toDocument(report), site });
  return typeof rendered === 'string' ? Buffer.from(rendered, 'utf8') : Buffer.from(rendered);
}
