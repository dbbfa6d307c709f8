/** Small words with which the document is written. */

export type Json = Readonly<Record<string, unknown>>;

/** A schema by its name among the components. */
export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly description: string;
  readonly required?: boolean;
  readonly schema: Json;
  readonly style?: string;
  readonly explode?: boolean;
  readonly example?: unknown;
}

export interface Operation {
  readonly method: 'get' | 'post';
  /** In OpenAPI's spelling: `/api/news-items/{documentId}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: Json;
  readonly responses: Readonly<Record<string, Json>>;
}

const content = (mediaType: string, schema: Json): Json => ({ [mediaType]: { schema } });

export const json = (description: string, schema: Json): Json => ({
  description,
  headers: CACHE_HEADERS,
  content: content('application/json', schema),
});

/** A finished file: a page, a feed, a document. */
export const file = (description: string, mediaType: string): Json => ({
  description,
  headers: CACHE_HEADERS,
  content: content(mediaType, BINARY.test(mediaType) ? {} : { type: 'string' }),
});

const BINARY = /pdf|officedocument|png/;

/** A refusal in the shape of the CMS. */
export const refusal = (description: string): Json => ({
  description,
  content: content('application/json', ref('Error')),
});

const CACHE_HEADERS = {
  ETag: { schema: { type: 'string' }, description: '内容的标识；带着 If-None-Match 再来，没有变化就答 304' },
  'Last-Modified': { schema: { type: 'string' }, description: '最近一次变化的时间' },
  'Cache-Control': { schema: { type: 'string' }, description: 'public, no-cache：可以缓存，每次用前要核对' },
};

/** What every reading address may also answer. */
export const ALWAYS: Readonly<Record<string, Json>> = {
  '304': { description: '没有变化' },
  '429': refusal('读得太频繁，请等 Retry-After 说的秒数'),
};

export const pathParameter = (name: string, description: string, schema: Json): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});

export const queryParameter = (
  name: string,
  description: string,
  schema: Json,
  more: Partial<Parameter> = {},
): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
  ...more,
});
