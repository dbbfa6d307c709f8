/** The readers' pages. */
import { file, pathParameter, refusal, type Operation, type Parameter } from '../build';
import { COLUMN_CODE, day, PAGE, TAGS, word, YEAR } from './common';

const pageAnswers: Operation['responses'] = { '200': file('网页', 'text/html') };
const noPage = file('没有这一页', 'text/html');
const page = (
  path: string,
  operationId: string,
  summary: string,
  parameters: readonly Parameter[] = [],
  others: Operation['responses'] = {},
): Operation => ({
  method: 'get',
  path,
  operationId,
  tag: TAGS.pages,
  summary,
  parameters,
  responses: { ...pageAnswers, ...others },
});

export const pages: readonly Operation[] = [
  page('/', 'getHome', '政府信息公开专栏'),
  page('/columns/{code}', 'getColumnPage', '一个栏目的列表', [COLUMN_CODE, PAGE], { '404': noPage }),
  page(
    '/search',
    'getSearchPage',
    '检索',
    [word('q', '要找的词'), word('column', '栏目代号'), day('from', '这一天起'), day('to', '到这一天'), PAGE],
    { '400': file('检索的写法不对，页上说明怎样改', 'text/html') },
  ),
  page('/reports', 'getReportsPage', '历年年度报告'),
  page('/reports/{year}', 'getReportPage', '一年的报告：图解、各种格式、各版次', [YEAR], {
    '404': noPage,
    '410': file('已撤回的说明', 'text/html'),
  }),
  {
    method: 'get',
    path: '/sitemap.xml',
    operationId: 'getSitemap',
    tag: TAGS.pages,
    summary: '全部公开页面的清单',
    responses: { '200': file('站点地图', 'application/xml') },
  },
  {
    method: 'get',
    path: '/sitemap-{n}.xml',
    operationId: 'getSitemapPart',
    tag: TAGS.pages,
    summary: '公开页面多于五万时，清单的第几份；有哪些见 /sitemap.xml',
    parameters: [pathParameter('n', '第几份', { type: 'integer', minimum: 1 })],
    responses: {
      '200': file('站点地图', 'application/xml'),
      '404': refusal('没有这一份'),
    },
  },
];
