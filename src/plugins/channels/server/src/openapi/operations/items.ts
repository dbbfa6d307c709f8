/** Items: lists, single ones, finished pages; columns and search. */
import { ITEM_LABELS, ITEM_TYPES, type ItemType } from '../../../../shared/item-types';
import { file, json, pathParameter, queryParameter, refusal, type Operation, type Parameter } from '../build';
import { columnList, listOf, oneOf } from '../schemas';
import { BODY, day, PAGE, TAGS, word } from './common';

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

function itemOperations(route: ItemType, schema: string): Operation[] {
  const label = ITEM_LABELS[route];
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

const finding: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/columns',
    operationId: 'listColumns',
    tag: TAGS.items,
    summary: '栏目，以及网站名称、联系方式等',
    parameters: [
      queryParameter('newest', '每个栏目带出最新几条', {
        type: 'integer',
        minimum: 0,
        maximum: 10,
        default: 0,
      }),
      BODY,
    ],
    responses: {
      '200': json('栏目', columnList),
      '400': refusal('参数写得不对'),
      '404': refusal('没有这个公开主体'),
    },
  },
  {
    method: 'get',
    path: '/api/search',
    operationId: 'search',
    tag: TAGS.items,
    summary: '检索已公开的信息，先标题后正文，新的在前',
    parameters: [
      word('q', '要找的词，用空格隔开，都要有', { maxLength: 60 }),
      word('type', '只找一类', { enum: ITEM_TYPES }),
      word('column', '只找一个栏目，写代号'),
      day('from', '这一天起'),
      day('to', '到这一天'),
      PAGE,
      queryParameter('pageSize', '每页几条', { type: 'integer', minimum: 1, maximum: 100 }),
      BODY,
    ],
    responses: {
      '200': json('一页', listOf('SearchHit')),
      '400': refusal('检索的写法不对'),
      '404': refusal('没有这个公开主体'),
    },
  },
];

export const items: readonly Operation[] = [
  ...itemOperations('news-items', 'NewsItem'),
  ...itemOperations('announcements', 'Announcement'),
  ...itemOperations('personnel-notices', 'PersonnelNotice'),
  ...finding,
];
