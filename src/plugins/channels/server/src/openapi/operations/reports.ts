/** Annual reports, in every form. */
import { file, json, refusal, type Json, type Operation } from '../build';
import { oneOf, reportList } from '../schemas';
import { BODY, EDITION, TAGS, YEAR } from './common';

/** The forms of a report and how they are served. */
const FORMS: Readonly<Record<string, readonly [label: string, mediaType: string]>> = {
  'report.html': ['网页', 'text/html'],
  'report.docx': ['Word 文件', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  'report.pdf': ['PDF', 'application/pdf'],
  'report.json': ['数据文件', 'application/json'],
  'tables.xlsx': ['附表工作簿', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  'tables.csv': ['附表，一格一行', 'text/csv'],
  'wechat.html': ['公众号文章正文', 'text/html'],
  'summary.svg': ['图解', 'image/svg+xml'],
  'summary.png': ['图解（图片）', 'image/png'],
};

const reportRefusals: Readonly<Record<string, Json>> = {
  '400': refusal('年度或版次写得不对'),
  '404': refusal('这一年没有公布的报告'),
  '410': refusal('已撤回，details.explanation 是公开的说明'),
};

export const reports: readonly Operation[] = [
  { method: 'get', path: '/api/annual-reports', operationId: 'listAnnualReports', tag: TAGS.reports, summary: '已公布的年度报告，新的在前', parameters: [BODY],
    responses: { '200': json('全部年度', reportList), '404': refusal('没有这个公开主体') } },
  { method: 'get', path: '/api/annual-reports/{year}', operationId: 'getAnnualReport', tag: TAGS.reports, summary: '一年的报告（数据）', parameters: [YEAR, EDITION, BODY],
    responses: { '200': json('报告', oneOf('Report')), ...reportRefusals } },
  ...Object.entries(FORMS).map(([name, [label, mediaType]]): Operation => ({
    method: 'get', path: `/api/annual-reports/{year}/${name}`, operationId: `getAnnualReport_${name.replace('.', '_')}`, tag: TAGS.reports, summary: `一年的报告：${label}`, parameters: [YEAR, EDITION, BODY],
    responses: { '200': file(label, mediaType), ...reportRefusals, ...(name === 'report.html' ? { '410': file('已撤回的说明', 'text/html') } : {}) },
  })),
]; // prettier-ignore
