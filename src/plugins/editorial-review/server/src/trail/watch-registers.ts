/**
 * Stands around every write of what has no drafts (registers, receipts, bodies, columns, texts): puts on record what a
 * person or a command changed, with before and after. Items have their own watch, which is the gate as well.
 */
import type { Core } from '@strapi/strapi';
import { changesBetween } from '../../../domain/trail/changes';
import { contentAttributes, contentOf, type Content } from '../../../domain/versions/content';
import type { ActName, Json } from '../../../shared/trail';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';
import { factsOf } from './field-facts';
import { maskText } from './mask';

const WRITES = new Set(['create', 'update', 'clone', 'delete']);
const RELATED = new Set(['media', 'relation', 'component']);
/** What names a row, the most telling first. */
const NAMES = [
  'title',
  'name',
  'registrationNo',
  'caseNo',
  'documentNo',
  'proposalNo',
  'itemTitle',
  'label',
  'figure',
  'matter',
  'year',
];

type Uid = 'api::body.body';
type Row = Readonly<Record<string, unknown>>;

/** A type of the office's own that has no drafts. */
function isRegister(strapi: Core.Strapi, uid: string): uid is Uid {
  if (!uid.startsWith('api::')) return false;
  const { options } = strapi.contentType(uid as Uid) as { options?: { draftAndPublish?: boolean } };
  return options?.draftAndPublish !== true;
}

export function watchRegisters(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!WRITES.has(action) || !isRegister(strapi, uid)) return next();
    if (actingOf(strapi).current().way === 'system') return next();
    const known = action === 'clone' ? undefined : (context.params as { documentId?: string }).documentId;
    return strapi.db.transaction(async () => {
      await trailOf(strapi).lock();
      const before = known === undefined ? null : await read(strapi, uid, known);
      const result = await next();
      const documentId = known ?? (result as { documentId?: string } | null)?.documentId;
      if (documentId !== undefined) {
        await record(strapi, uid, documentId, before, await read(strapi, uid, documentId));
      }
      return result;
    });
  });
}

async function read(strapi: Core.Strapi, uid: Uid, documentId: string): Promise<Row | null> {
  const populate = contentAttributes(strapi.contentType(uid).attributes)
    .filter(([, { type }]) => RELATED.has(type))
    .map(([name]) => name);
  return (await strapi.db.query(uid).findOne({ where: { documentId }, populate })) as Row | null;
}

async function record(
  strapi: Core.Strapi,
  uid: Uid,
  documentId: string,
  before: Row | null,
  after: Row | null,
): Promise<void> {
  const row = after ?? before;
  if (!row) return;
  const content = (of: Row | null): Content =>
    of ? plain(contentOf(of, strapi.contentType(uid).attributes)) : {};
  const facts = factsOf(strapi, uid);
  const changes = changesBetween(content(before), content(after), facts, maskText);
  if (changes.length === 0 && before && after) return;
  const act: ActName = !after ? 'delete' : before ? 'edit' : 'create';
  const name = NAMES.find((each) => row[each] != null && !facts(each).isPrivate);
  await trailOf(strapi).append({
    act,
    subject: { type: uid, id: documentId, title: name === undefined ? null : text(row[name]) },
    bodyCode: text(row.bodyCode),
    details: { changes },
  });
}

const text = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** Rows of components are numbered anew with every save: their numbers are no content. */
function plain<Value extends Json>(value: Value): Value {
  if (Array.isArray(value)) return value.map((each: Json) => plain(each)) as Json as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as { readonly [key: string]: Json }).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)])) as Json as Value;
}
