/** Brings together what the checks look at: one version of an item, its files, the office's settings and dictionary. */
import type { Core } from '@strapi/strapi';
import { IMPORTED } from '../../../../../publication/receipt-rules';
import { shanghaiDay } from '../../../../../shanghai-time';
import { allLinks, checkItem, type ReadFile } from '../../../domain/checks/check-item';
import type { CheckedText } from '../../../domain/checks/read-text';
import type { Finding } from '../../../shared/findings';
import { factsOf } from '../trail/field-facts';
import { readAttachment } from '../services';
import type { AskLinks } from './ask-links';
import { filesOf, type ItemFile } from './files-of';
import { askOwnLinks } from './own-links';
import { dictionaryOf, settingsOf } from './settings';

interface World {
  readonly strapi: Core.Strapi;
  readonly askLinks: AskLinks;
  readonly now: () => Date;
}

type Row = Readonly<Record<string, unknown>>;

/** Not for readers: codes, dates that are checked by themselves, closed lists. */
const TEXT_TYPES = new Set(['string', 'text', 'richtext']);
const NOT_READ = new Set(['bodyCode', 'itemNo']);

/** Everything that is to be said of an item's draft as it is saved, or of what is public; nothing where that is not there. */
export async function checkVersion(
  world: World,
  uid: string,
  documentId: string,
  of: 'draft' | 'public',
): Promise<readonly Finding[]> {
  const { strapi, askLinks, now } = world;
  const row = (await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: of === 'draft' ? null : { $notNull: true } },
    populate: ['cover', 'attachments'],
  })) as Row | null;
  if (!row) return [];
  const texts = textsOf(strapi, uid, row);
  const [files, settings, dictionary, imported] = await Promise.all([
    filesOf(strapi, uid, row),
    settingsOf(strapi, String(row.bodyCode)),
    dictionaryOf(strapi, String(row.bodyCode)),
    isImported(strapi, documentId),
  ]);
  const read = await readAll(strapi, files);
  const hrefs = allLinks({ texts, files: read }).map(({ href }) => href);
  const [{ answers, unasked, isOffline }, own] = await Promise.all([
    askLinks(hrefs),
    askOwnLinks(strapi, hrefs),
  ]);
  return checkItem({
    texts,
    files: read,
    pictures: files
      .filter(({ isPicture, field }) => isPicture && field !== 'content')
      .map(({ field, label, name, alternativeText }) => ({
        place: { field, label, file: name, at: null },
        name,
        alternativeText,
      })),
    publication: {
      publishedOn: textOr(row.publishedOn),
      firstPublishedAt: instantOf(row.firstPublishedAt),
      imported,
    },
    dictionary,
    allowedHosts: settings.allowedHosts,
    ownNumbers: settings.ownNumbers,
    linkAnswers: new Map([...answers, ...own.answers]),
    linksUnasked: new Set([...unasked, ...own.unasked]),
    isOffline,
    today: shanghaiDay(now()),
  });
}

function textsOf(strapi: Core.Strapi, uid: string, row: Row): CheckedText[] {
  const facts = factsOf(strapi, uid);
  const { attributes } = strapi.getModel(uid as 'api::news-item.news-item');
  return Object.entries(attributes).flatMap(([field, { type }]) => {
    const text = row[field];
    if (!TEXT_TYPES.has(type) || NOT_READ.has(field) || typeof text !== 'string' || text === '') return [];
    return { field, label: facts(field).label, text, kind: type === 'richtext' ? 'markdown' : 'plain' };
  });
}

/** One after another: each is read in a worker of its own, and a small machine has no room for many. */
async function readAll(strapi: Core.Strapi, files: readonly ItemFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const { isPicture, field, label, name, url } = file;
    const within = isPicture ? NOTHING_WITHIN : await readAttachment(strapi, { url });
    read.push({ field, label, name, ...within, parts: [...wordsFor(file), ...within.parts] });
  }
  return read;
}

const NOTHING_WITHIN = { parts: [], problems: [] };

/** What the media library says of a file: whoever has its address can ask for that too. */
const wordsFor = ({ alternativeText, caption }: ItemFile): ReadFile['parts'] => [
  ...(alternativeText ? [{ at: '替代文字', text: alternativeText }] : []),
  ...(caption ? [{ at: '说明', text: caption }] : []),
];

/** 补录: its date comes from the office's own records. */
async function isImported(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const count = await strapi.db
    .query('api::receipt.receipt')
    .count({ where: { itemDocumentId: documentId, confirmation: IMPORTED } });
  return count > 0;
}

const textOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const instantOf = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : textOr(value);
