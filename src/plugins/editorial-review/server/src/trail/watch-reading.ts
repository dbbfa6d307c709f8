/** Puts on record who at the panel read personal data: which rows, never what stands in them. */
import type { Core } from '@strapi/strapi';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';

const READS = new Set(['findOne', 'findFirst', 'findMany']);
/** Of a list, as many ids are told. */
const MOST = 100;

interface Found {
  readonly documentId: string;
  readonly bodyCode?: string;
}

function privateFields(strapi: Core.Strapi, uid: string): string[] {
  const { attributes } = strapi.contentType(uid as 'api::body.body') as unknown as {
    attributes: Readonly<Record<string, { readonly private?: boolean }>>;
  };
  return uid.startsWith('api::')
    ? Object.keys(attributes).filter((name) => attributes[name]?.private && !SYSTEM.has(name))
    : [];
}
const SYSTEM = new Set(['createdBy', 'updatedBy', 'locale', 'localizations']);

export function watchReading(strapi: Core.Strapi): void {
  /** The panel reads a row several times to answer one request. */
  const told = new WeakMap<object, Set<string>>();

  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (!READS.has(action)) return next();
    const fields = privateFields(strapi, uid);
    if (fields.length === 0 || actingOf(strapi).current().way !== 'panel') return next();
    const result = (await next()) as unknown;
    const asked = (context.params as { fields?: unknown } | undefined)?.fields;
    if (Array.isArray(asked) && !asked.some((field) => field === '*' || fields.includes(String(field)))) {
      return result as never;
    }
    const rows = [result].flat().filter(Boolean) as Found[];
    const request = strapi.requestContext.get() as object;
    const seen = told.get(request) ?? new Set<string>();
    told.set(request, seen);
    const fresh = rows.filter(({ documentId }) => !seen.has(documentId));
    for (const { documentId } of fresh) seen.add(documentId);
    if (fresh.length > 0) await record(strapi, uid, fresh, action === 'findMany');
    return result as never;
  });
}

async function record(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Found[],
  isList: boolean,
): Promise<void> {
  const bodies = [...new Set(rows.map(({ bodyCode }) => bodyCode))];
  await trailOf(strapi).append({
    act: 'read',
    subject: { type: uid, id: isList ? '' : (rows[0]?.documentId ?? '') },
    bodyCode: bodies.length === 1 ? bodies[0] : null,
    details: isList
      ? { count: rows.length, ids: rows.slice(0, MOST).map(({ documentId }) => documentId) }
      : {},
  });
}
