/** One row an item and account: where it stands on WeChat. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { WECHAT_ARTICLE_STATE_NAMES } from '../../../../../shared/wechat-articles';
import type { ArticleState } from '../../../../../domain/wechat/article/states';
import { CHANGE_TYPES, type ChangeType } from '../../../../../shared/changes';

const COLUMNS = {
  appId: 'app_id',
  type: 'type',
  documentId: 'document_id',
  state: 'state',
  title: 'title',
  mark: 'mark',
  fingerprint: 'fingerprint',
  mediaId: 'media_id',
  publishId: 'publish_id',
  msgDataId: 'msg_data_id',
  articleId: 'article_id',
  address: 'address',
  publishedOn: 'published_on',
  askedAt: 'asked_at',
  looks: 'looks',
  draftedAt: 'drafted_at',
  sentence: 'sentence',
  next: 'next',
} as const;

const articleRow = z.object({
  id: z.coerce.number().int(),
  appId: z.string(),
  type: z.enum(CHANGE_TYPES),
  documentId: z.string(),
  state: z.enum(WECHAT_ARTICLE_STATE_NAMES),
  title: z.string(),
  mark: z.string().nullable(),
  fingerprint: z.string().nullable(),
  mediaId: z.string().nullable(),
  publishId: z.string().nullable(),
  msgDataId: z.string().nullable(),
  articleId: z.string().nullable(),
  address: z.string().nullable(),
  publishedOn: z.string().nullable(),
  askedAt: z.date().nullable(),
  looks: z.number().int(),
  draftedAt: z.date().nullable(),
  sentence: z.string(),
  next: z.string(),
  updatedAt: z.date(),
});
export type Article = z.infer<typeof articleRow>;

/** What may be written into an article's row. */
export type ArticleChange = Partial<Omit<Article, 'id' | 'appId' | 'type' | 'documentId' | 'updatedAt'>>;

const SELECT = `
  select id, ${Object.entries(COLUMNS)
    .map(([name, column]) => (column === 'published_on' ? `${column}::text` : column) + ` as "${name}"`)
    .join(', ')}, updated_at as "updatedAt" from channels_wechat_articles`;

type Bindings = readonly (string | number | Date | readonly string[] | null)[];

async function select(strapi: Core.Strapi, rest: string, bindings: Bindings): Promise<Article[]> {
  const { rows } = await strapi.db.connection.raw<{ rows: unknown[] }>(
    `${SELECT} ${rest}`,
    bindings as string[],
  );
  return z.array(articleRow).parse(rows);
}

export interface ArticleKey {
  readonly appId: string;
  readonly type: ChangeType;
  readonly documentId: string;
}

export async function findArticle(
  strapi: Core.Strapi,
  { appId, type, documentId }: ArticleKey,
): Promise<Article | undefined> {
  const [row] = await select(strapi, 'where app_id = ? and type = ? and document_id = ?', [
    appId,
    type,
    documentId,
  ]);
  return row;
}

/** The article's row, made where there is none. */
export async function ensureArticle(strapi: Core.Strapi, key: ArticleKey): Promise<Article> {
  await strapi.db.connection.raw(
    'insert into channels_wechat_articles (app_id, type, document_id) values (?, ?, ?) on conflict do nothing',
    [key.appId, key.type, key.documentId],
  );
  const row = await findArticle(strapi, key);
  if (!row) throw new Error(`no article of ${key.type} ${key.documentId}`);
  return row;
}

/** Writes what has changed, at once and for good: what follows may be cut off. @returns the row as it is now */
export async function changeArticle(
  strapi: Core.Strapi,
  article: Article,
  change: ArticleChange,
): Promise<Article> {
  const names = Object.keys(change) as (keyof ArticleChange)[];
  if (names.length > 0) {
    await strapi.db.connection.raw(
      `update channels_wechat_articles set ${names.map((name) => `${COLUMNS[name]} = ?`).join(', ')}, updated_at = now()
        where id = ?`,
      [...names.map((name) => change[name] ?? null), article.id] as string[],
    );
  }
  return { ...article, ...change };
}

/** An account's articles, the last changed first. */
export const articlesOf = (
  strapi: Core.Strapi,
  appId: string,
  {
    state = null,
    documentId = null,
    limit,
    offset,
  }: {
    readonly state?: ArticleState | null | undefined;
    readonly documentId?: string | null | undefined;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<Article[]> =>
  select(
    strapi,
    `where app_id = ? and (?::text is null or state = ?) and (?::text is null or document_id = ?)
      order by updated_at desc, id desc limit ? offset ?`,
    [appId, state, state, documentId, documentId, limit, offset],
  );

/** How many articles of an account stand where. */
export async function countArticles(
  strapi: Core.Strapi,
  appId: string,
): Promise<Partial<Record<ArticleState, number>>> {
  const { rows } = await strapi.db.connection.raw<{ rows: { state: ArticleState; count: string }[] }>(
    'select state, count(*) from channels_wechat_articles where app_id = ? group by state',
    [appId],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Of these documents the rows that there are. */
export async function articlesOfDocuments(
  strapi: Core.Strapi,
  appId: string,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
  const rows = await select(strapi, 'where app_id = ? and document_id = any(?)', [appId, documentIds]);
  return new Map(rows.map((row) => [row.documentId, row]));
}

export const findPublication = async (strapi: Core.Strapi, publishId: string): Promise<Article | undefined> =>
  (await select(strapi, 'where publish_id = ? order by id desc limit 1', [publishId]))[0];

/** Those that were submitted, but whose answer never came. */
export const articlesInDoubt = (strapi: Core.Strapi): Promise<Article[]> =>
  select(strapi, "where state = 'submitting' order by asked_at desc limit 20", []);

/** Articles that may still move: on WeChat since `day` or waiting in its draft box. */
export const livingArticles = (strapi: Core.Strapi, appId: string, day: string): Promise<Article[]> =>
  select(
    strapi,
    `where app_id = ? and (published_on >= ? or (published_on is null and state in ('drafted', 'withdrawn', 'submitting', 'submitted', 'deleted', 'failed')))
      order by id desc limit 2000`,
    [appId, day],
  );
