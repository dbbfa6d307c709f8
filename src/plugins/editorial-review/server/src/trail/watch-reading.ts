/**
 * Puts on record who at the panel was shown personal data: which rows, never what stands in them. It looks at the
 * answer as it leaves, after the CMS has taken out what the person has no right to: what was only looked up for her
 * has not been read.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { rowsShown, toldOf, type FoundRow } from '../../../domain/trail/reading';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';

const READS = new Set(['findOne', 'findFirst', 'findMany']);
const SYSTEM = new Set(['createdBy', 'updatedBy', 'locale', 'localizations']);

/** What was looked up in one request, type by type. */
interface LookedUp {
  readonly rows: Map<string, FoundRow>;
  isList: boolean;
}

function privateFields(strapi: Core.Strapi, uid: string): string[] {
  const { attributes } = strapi.contentType(uid as 'api::body.body') as unknown as {
    attributes: Readonly<Record<string, { readonly private?: boolean }>>;
  };
  return uid.startsWith('api::')
    ? Object.keys(attributes).filter((name) => attributes[name]?.private && !SYSTEM.has(name))
    : [];
}

export function watchReading(strapi: Core.Strapi): void {
  const requests = new WeakMap<object, Map<string, LookedUp>>();

  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const request = strapi.requestContext.get() as object | undefined;
    const isAsked = READS.has(action) && request && actingOf(strapi).current().way === 'panel';
    if (!isAsked || privateFields(strapi, uid).length === 0) return next();
    const result = (await next()) as unknown;
    const types = requests.get(request) ?? new Map<string, LookedUp>();
    requests.set(request, types);
    const { rows, isList } = types.get(uid) ?? { rows: new Map<string, FoundRow>(), isList: false };
    for (const row of [result].flat().filter(Boolean) as FoundRow[]) rows.set(row.documentId, row);
    types.set(uid, { rows, isList: isList || action === 'findMany' });
    return result as never;
  });

  strapi.server.use(async (ctx: Context, next: Next) => {
    await next();
    const types = requests.get(ctx);
    if (!types || ctx.status >= 400) return;
    for (const [uid, { rows, isList }] of types) {
      const shown = rowsShown(ctx.body, rows, privateFields(strapi, uid));
      if (shown.length > 0) await record(strapi, uid, shown, isList);
    }
  });
}

async function record(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly FoundRow[],
  isList: boolean,
): Promise<void> {
  const bodies = [...new Set(rows.map(({ bodyCode }) => bodyCode))];
  await trailOf(strapi).append({
    act: 'read',
    subject: { type: uid, id: isList ? '' : (rows[0]?.documentId ?? '') },
    bodyCode: bodies.length === 1 ? bodies[0] : null,
    details: isList ? toldOf(rows) : {},
  });
}
