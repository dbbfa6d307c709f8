/** Every public address of the project, as OpenAPI tells it. A test holds the list against the running system. */
import {
  ALWAYS,
  file,
  json,
  pathParameter,
  queryParameter,
  refusal,
  type Json,
  type Operation,
  type Parameter,
} from './build';
import { changePage, listOf, oneOf, reportList } from './schemas';

const TAGS = { items: '信息', reports: '年度报告', following: '订阅与同步', pages: '页面', service: '服务' };

const FIELDS = queryParameter(
  'fields',
  '只要这些字段，用逗号隔开；不写就是全部公开字段',
  { type: 'string' },
  { example: 'title,publishedOn' },
);
const POPULATE = queryParameter(
  'populate',
  '一并带出：column（栏目）、cover（封面）、attachments（附件），或 * 全部',
  { type: 'string' },
  { example: 'column,attachments' },
);
const deep = (name: string, description: string, example: unknown): Parameter =>
  queryParameter(
    name,
    description,
    { type: 'object', additionalProperties: true },
    { style: 'deepObject', explode: true, example },
  );

const LIST_PARAMETERS: readonly Parameter[] = [
  FIELDS,
  POPULATE,
  deep(
    'filters',
    '筛选，例如 filters[publishedOn][$gte]=2026-01-01；可用 $eq $ne $lt $lte $gt $gte $in $contains $startsWith $endsWith $null $and $or $not 等',
    { title: { $contains: '防火' } },
  ),
  queryParameter('sort', '排序，例如 publishedOn:desc；不写就是新的在前', { type: 'string' }),
  deep('pagination', '分页：page 和 pageSize（不超过 100），或 start 和 limit；withCount=false 不数总数', {
    page: '1',
    pageSize: '25',
  }),
];

const DOCUMENT_ID = pathParameter('documentId', '信息的文档号', {
  type: 'string',
  pattern: '^[a-z0-9]{8,40}$',
});

function itemOperations(route: string, schema: string, label: string): Operation[] {
  const absent = refusal('没有公开这条信息，或已撤下');
  const at = `/api/${route}/{documentId}`;
  const about = { method: 'get', tag: TAGS.items } as const;
  return [
    { ...about, path: `/api/${route}`, operationId: `list${schema}s`, summary: `${label}的列表`, parameters: LIST_PARAMETERS,
      responses: { '200': json('一页', listOf(schema)), '400': refusal('查询写得不对，说明见 message') } },
    { ...about, path: at, operationId: `get${schema}`, summary: `一条${label}`, parameters: [DOCUMENT_ID, FIELDS, POPULATE],
      responses: { '200': json('这条信息', oneOf(schema)), '400': refusal('查询写得不对'), '404': absent } },
    { ...about, path: `${at}/page.html`, operationId: `get${schema}Page`, summary: `一条${label}的完整网页，带政府网站页面标签`, parameters: [DOCUMENT_ID],
      responses: { '200': file('网页', 'text/html'), '404': file('没有公开这条信息', 'text/html') } },
    { ...about, path: `${at}/fragment.html`, operationId: `get${schema}Fragment`, summary: `一条${label}排好的正文，可直接粘贴`, parameters: [DOCUMENT_ID],
      responses: { '200': file('正文', 'text/html'), '404': file('没有公开这条信息', 'text/html') } },
  ]; // prettier-ignore
}

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

const YEAR = pathParameter('year', '年度，四位数字', { type: 'string', pattern: '^\\d{4}$' });
const BODY = queryParameter('body', '公开主体的名称、代号或统一社会信用代码；不写就是本机关', {
  type: 'string',
});
const EDITION = queryParameter('edition', '版次；不写就是现行的一版', { type: 'integer', minimum: 1 });
const reportRefusals: Readonly<Record<string, Json>> = {
  '400': refusal('年度或版次写得不对'),
  '404': refusal('这一年没有公布的报告'),
  '410': refusal('已撤回，details.explanation 是公开的说明'),
};

const reports: readonly Operation[] = [
  { method: 'get', path: '/api/annual-reports', operationId: 'listAnnualReports', tag: TAGS.reports, summary: '已公布的年度报告，新的在前', parameters: [BODY],
    responses: { '200': json('全部年度', reportList), '404': refusal('没有这个公开主体') } },
  { method: 'get', path: '/api/annual-reports/{year}', operationId: 'getAnnualReport', tag: TAGS.reports, summary: '一年的报告（数据）', parameters: [YEAR, EDITION, BODY],
    responses: { '200': json('报告', oneOf('Report')), ...reportRefusals } },
  ...Object.entries(FORMS).map(([name, [label, mediaType]]): Operation => ({
    method: 'get', path: `/api/annual-reports/{year}/${name}`, operationId: `getAnnualReport_${name.replace('.', '_')}`, tag: TAGS.reports, summary: `一年的报告：${label}`, parameters: [YEAR, EDITION, BODY],
    responses: { '200': file(label, mediaType), ...reportRefusals, ...(name === 'report.html' ? { '410': file('已撤回的说明', 'text/html') } : {}) },
  })),
]; // prettier-ignore

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

const following: readonly Operation[] = [
  { method: 'get', path: '/api/changes', operationId: 'listChanges', tag: TAGS.following, summary: '某处之后的全部变更：发布、修改、更正、撤下，按生效次序',
    parameters: [
      queryParameter('since', '上次答复里的 meta.next；第一次不写', { type: 'string' }),
      queryParameter('limit', '一次最多几条', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
    ],
    responses: { '200': json('变更', changePage), '400': refusal('游标或 limit 写得不对'), '410': refusal('数据库曾从备份恢复，这个游标作废：请从头再读') } },
  ...Object.entries(FEED_TYPES).map(([extension, mediaType]): Operation => ({
    method: 'get', path: `/api/feeds/{column}.${extension}`, operationId: `getFeed_${extension}`, tag: TAGS.following, summary: `最新内容的订阅（${{ rss: 'RSS 2.0', atom: 'Atom', json: 'JSON Feed 1.1' }[extension] ?? ''}）`,
    parameters: [
      pathParameter('column', '栏目代号，或 all', { type: 'string', pattern: '^[a-z][a-z0-9-]*$' }),
      queryParameter('limit', '最多几条', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
    ],
    responses: { '200': file('订阅', mediaType), '400': refusal('limit 写得不对'), '404': refusal('没有这个栏目') },
  })),
]; // prettier-ignore

const service: readonly Operation[] = [
  { method: 'get', path: '/api/openapi.json', operationId: 'getOpenApi', tag: TAGS.service, summary: '本说明', responses: { '200': json('OpenAPI 3.1', { type: 'object' }) } },
  { method: 'get', path: '/sitemap.xml', operationId: 'getSitemap', tag: TAGS.pages, summary: '全部公开页面的清单', responses: { '200': file('站点地图', 'application/xml') } },
]; // prettier-ignore

const withAlways = (operation: Operation): Operation =>
  operation.method === 'get' ? { ...operation, responses: { ...operation.responses, ...ALWAYS } } : operation;

export const OPERATIONS: readonly Operation[] = [
  ...itemOperations('news-items', 'NewsItem', '工作动态'),
  ...itemOperations('announcements', 'Announcement', '公告公示'),
  ...itemOperations('personnel-notices', 'PersonnelNotice', '人事信息'),
  ...reports,
  ...following,
  ...service,
].map(withAlways);
