/** The shapes of the answers, from the same definitions that the answers are made of. */
import { z } from 'zod';
import {
  COLUMN_FIELDS,
  FILE_FIELDS,
  ITEM_TYPES,
  type ItemFacts,
  type ScalarKind,
} from '../../../../../public-content/item-facts';
import { reportSchema } from '../../../../annual-report/shared/report';
import { CHANGE_TYPES } from '../../../shared/changes';
import { ref, type Json } from './build';

const text = { type: 'string' };
const orNull = (schema: { type: string }) => ({ ...schema, type: [schema.type, 'null'] });
const object = (properties: Json, required = Object.keys(properties)): Json => ({
  type: 'object',
  properties,
  required,
});
const list = (items: Json): Json => ({ type: 'array', items });
const day = { type: 'string', format: 'date' };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

const SCALARS: Readonly<Record<ScalarKind, { type: string }>> = {
  text,
  longText: text,
  choice: text,
  date: day,
  datetime: instant,
};

const FILE_NUMBERS = new Set(['width', 'height', 'size']);
const publicFile = object({
  documentId: text,
  ...Object.fromEntries(
    FILE_FIELDS.map((name) => [name, orNull(FILE_NUMBERS.has(name) ? { type: 'number' } : text)]),
  ),
});

/** An item: `id` and `documentId` always, the rest as `fields` and `populate` ask for it. */
const item = ({ scalars }: ItemFacts): Json =>
  object(
    {
      id: { type: 'integer', description: '内部编号，每次发布都会变；请用 documentId' },
      documentId: { ...text, pattern: '^[a-z0-9]{8,40}$' },
      ...Object.fromEntries(Object.entries(scalars).map(([name, kind]) => [name, orNull(SCALARS[kind])])),
      column: { anyOf: [ref('ColumnOfItem'), { type: 'null' }] },
      cover: { anyOf: [ref('File'), { type: 'null' }] },
      attachments: list(ref('File')),
    },
    ['id', 'documentId'],
  );

const pagination = {
  anyOf: [
    object({ page: count, pageSize: count, pageCount: count, total: count }, ['page', 'pageSize']),
    object({ start: count, limit: count, total: count }, ['start', 'limit']),
  ],
};

const editionEntry = {
  edition: { type: 'integer', minimum: 1 },
  publishedOn: orNull(day),
  corrects: { type: ['integer', 'null'] },
  note: orNull(text),
  seal: text,
  links: { type: 'object', additionalProperties: { type: 'string', format: 'uri' } },
  files: list(object({ name: text, mediaType: text, sha256: text, size: count })),
};

const withdrawnReport = object({
  year: { type: 'integer' },
  title: text,
  edition: { type: 'integer' },
  withdrawnOn: day,
  explanation: text,
});

/** Components of the document by name. */
export function componentSchemas(): Readonly<Record<string, Json>> {
  const { $schema: _dialect, ...report } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }) as Json;
  return {
    Error: object({
      data: { type: 'null' },
      error: object({ status: { type: 'integer' }, name: text, message: text, details: { type: 'object' } }),
    }),
    File: publicFile,
    ColumnOfItem: object({
      documentId: text,
      ...Object.fromEntries(COLUMN_FIELDS.map((name) => [name, orNull(text)])),
    }),
    NewsItem: item(ITEM_TYPES['api::news-item.news-item']),
    Announcement: item(ITEM_TYPES['api::announcement.announcement']),
    PersonnelNotice: item(ITEM_TYPES['api::personnel-notice.personnel-notice']),
    Pagination: pagination,
    Change: object({
      cursor: text,
      op: { enum: ['upsert', 'remove'] },
      type: { enum: CHANGE_TYPES },
      documentId: text,
      at: instant,
      href: { type: 'string', format: 'uri' },
    }),
    ReportEntry: object({
      year: { type: 'integer' },
      title: text,
      body: object({ name: text, code: orNull(text) }),
      ...editionEntry,
      earlier: list(object(editionEntry)),
    }),
    WithdrawnReport: withdrawnReport,
    Report: report,
  };
}

/** `{ data: [ … ], meta: { pagination } }` */
export const listOf = (name: string): Json =>
  object({ data: list(ref(name)), meta: object({ pagination: ref('Pagination') }) });

/** `{ data: { … }, meta }` */
export const oneOf = (name: string): Json => object({ data: ref(name), meta: { type: 'object' } });

export const changePage = object({
  data: list(ref('Change')),
  meta: object({ next: text, more: { type: 'boolean' } }),
});

export const reportList = object({
  data: list(ref('ReportEntry')),
  meta: object({ withdrawn: list(ref('WithdrawnReport')), pagination: ref('Pagination') }),
});
