import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actingOf } from '../plugin-parts/review-services';
import { decideReceipt, RECEIPT_SENTENCES, type Receipt, type ReceiptEdit } from './receipt-rules';

const RECEIPT = 'api::receipt.receipt';

interface Request {
  path?: string;
}

/** Holds every change of a receipt made in the panel to the rules of confirmation. */
export function watchReceipts(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if ((context.uid as string) !== RECEIPT || !['create', 'update', 'clone'].includes(context.action))
      return next();
    const params = context.params as { documentId?: string; data?: ReceiptEdit };
    const before =
      context.action === 'update'
        ? ((await strapi.db
            .query(RECEIPT)
            .findOne({ where: { documentId: params.documentId } })) as Receipt | null)
        : null;
    const decision = decideReceipt(params.data ?? {}, before ?? undefined, personAtPanel(strapi));
    if (!decision.ok) {
      throw new errors.ValidationError(RECEIPT_SENTENCES[decision.refusal], { code: decision.refusal });
    }
    params.data = decision.data;
    return next();
  });
}

/** The name of the person who writes in the content manager; undefined where the program writes. */
function personAtPanel(strapi: Core.Strapi): string | undefined {
  const request = strapi.requestContext.get() as Request | undefined;
  if (!request?.path?.startsWith('/content-manager/')) return undefined;
  return actingOf(strapi).current().name;
}
