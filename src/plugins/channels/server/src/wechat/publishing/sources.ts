/** What is sent to WeChat, as it is published here. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { plainUploadLinks } from '../../../../../../published-files/text-links';
import { reportOf } from '../../../../domain/wechat/article/addresses';
import type { ArticleSource } from '../../../../domain/wechat/article/compose';
import type { ChangeType } from '../../../../shared/changes';
import { isItemType, ITEM_TYPES, ITEM_UIDS, type ItemType } from '../../../../shared/item-types';

const text = z.string().nullish();
const file = z.object({ name: z.string(), url: z.string().transform(plainUploadLinks) });

const itemRow = z.object({
  documentId: z.string(),
  title: z.string(),
  wechatTitle: text,
  summary: text,
  content: text.transform((content) => (content ? plainUploadLinks(content) : content)),
  publishedOn: text,
  source: text,
  author: text,
  documentNo: text,
  appointments: text,
  removals: text,
  noticeFrom: text,
  noticeTo: text,
  objectionContact: text,
  itemNo: text,
  bodyCode: z.string(),
  column: z.object({ code: text }).nullish(),
  cover: file.nullish(),
  attachments: z.array(file).nullish(),
});

/** A published item, its addresses of files unsigned. */
export type PublicItem = z.infer<typeof itemRow>;

/** The published version of an item; undefined where it is not public. */
export async function publicItem(
  strapi: Core.Strapi,
  type: ItemType,
  documentId: string,
): Promise<PublicItem | undefined> {
  const [item] = await publicItems(strapi, type, { documentId });
  return item;
}

/** The published items of a type that a condition holds for. */
export async function publicItems(strapi: Core.Strapi, type: ItemType, where: object): Promise<PublicItem[]> {
  const rows: unknown[] = await strapi.db.query(ITEM_UIDS[type]).findMany({
    where: { $and: [where, { publishedAt: { $notNull: true } }] },
    populate: { column: true, cover: true, attachments: true },
  });
  return z.array(itemRow).parse(rows);
}

const publicationRow = z.object({
  documentId: z.string(),
  title: z.string(),
  firstPublishedAt: z.coerce.date(),
  publishedAt: z.coerce.date(),
});

/** What planning asks of an item: its first publication, and the one that holds now. */
export type ItemPublication = z.infer<typeof publicationRow>;

/** Those of these items that are public and were published here, not imported. */
export async function publications(
  strapi: Core.Strapi,
  type: ItemType,
  documentIds: readonly string[],
): Promise<ItemPublication[]> {
  if (documentIds.length === 0) return [];
  const rows: unknown[] = await strapi.db.query(ITEM_UIDS[type]).findMany({
    where: {
      documentId: { $in: [...documentIds] },
      publishedAt: { $notNull: true },
      firstPublishedAt: { $notNull: true },
    },
    select: ['documentId', 'title', 'firstPublishedAt', 'publishedAt'],
  });
  return z.array(publicationRow).parse(rows);
}

/** The title of an item that is public or was: one that was withdrawn keeps the time of its first publication. */
export async function titleOnceShown(
  strapi: Core.Strapi,
  type: ChangeType,
  documentId: string,
): Promise<string | undefined> {
  if (!isItemType(type)) return undefined;
  const row: unknown = await strapi.db.query(ITEM_UIDS[type]).findOne({
    where: { documentId, firstPublishedAt: { $notNull: true } },
    select: ['title'],
  });
  return row ? z.object({ title: z.string() }).parse(row).title : undefined;
}

/** Something that can become an article. */
export type Source =
  | { readonly kind: 'item'; readonly item: ArticleSource & PublicItem }
  /** A report comes with its own body. */
  | { readonly kind: 'report'; readonly title: string; readonly markup: string };

interface ReportService {
  published(
    where: { year: number; body: string },
    names: readonly string[],
  ): Promise<{ readonly bytes: Buffer }[]>;
}

/** What is public under that type and id now; undefined where nothing is. */
export async function readSource(
  strapi: Core.Strapi,
  type: ChangeType,
  documentId: string,
): Promise<Source | undefined> {
  if (isItemType(type)) {
    const item = await publicItem(strapi, type, documentId);
    return (
      item && {
        kind: 'item',
        item: { ...item, attachments: item.attachments ?? [] },
      }
    );
  }
  const { body, year } = reportOf(documentId);
  const service = strapi.plugin('annual-report').service<ReportService>('report');
  try {
    const [markup, data] = await service.published({ year: Number(year), body }, [
      'wechat.html',
      'report.json',
    ]);
    if (!markup || !data) return undefined;
    const { title } = z.looseObject({ title: z.string() }).parse(JSON.parse(data.bytes.toString('utf8')));
    return { kind: 'report', title, markup: markup.bytes.toString('utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'REPORT_NOT_FOUND' || code === 'REPORT_WITHDRAWN' || code === 'BODY_UNKNOWN')
      return undefined;
    throw error;
  }
}

/** Which type a document is of: for a person who only has its id. */
export async function findType(strapi: Core.Strapi, documentId: string): Promise<ChangeType | undefined> {
  if (/^.+-\d{4}$/.test(documentId)) {
    return (await readSource(strapi, 'annual-reports', documentId)) && 'annual-reports';
  }
  const counts = await Promise.all(
    ITEM_TYPES.map((type) => strapi.db.query(ITEM_UIDS[type]).count({ where: { documentId } })),
  );
  return ITEM_TYPES.find((_type, at) => (counts[at] ?? 0) > 0);
}
