/** The panel's routes of an item's review. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { answering } from '../../../../../plugin-parts/answering';
import { publishItem, withdrawItem } from '../../../../../publication/item-steps';
import type { Finding } from '../../../shared/findings';
import {
  reasonRequest,
  returnRequest,
  signRequest,
  submitRequest,
  type Outcome,
  type Review,
} from '../../../shared/review';
import { scheduleRequest } from '../../../shared/schedules';
import { cancelSchedule, setSchedule } from '../schedules/set';
import { schedulesOf } from '../schedules/shown';
import { actingOf } from '../../../../../plugin-parts/review-services';
import { checksOf } from '../services';
import { inTransaction } from '../transaction';
import { versionsOf } from '../versions/repositories/version-repository';
import { publishInEmergency } from './emergency';
import { openFor } from './open-for';
import { present } from './present';
import { demandRight, type RightsOnItem } from './rights-on';
import { returnItem, signItem, submitItem } from './steps';

type Act = (
  id: string,
  rights: RightsOnItem,
  body: unknown,
  params: Readonly<Record<string, string>>,
) => Promise<readonly Finding[]>;

/** Which version is checked: the draft, or for who reviews an emergency publication what is public. */
const checkedVersion = z.enum(['draft', 'public']).default('draft');

/** What was sent along; nothing is an empty object. */
const bodyOf = (ctx: Context): unknown => (ctx.request as { body?: unknown }).body ?? {};

export function reviewController({ strapi }: { strapi: Core.Strapi }) {
  const acting = actingOf(strapi);

  const open = (ctx: Context) => openFor(strapi, ctx);

  async function review(ctx: Context): Promise<Review> {
    const { item, rights } = await open(ctx);
    const versions = await inTransaction(strapi, (trx) => versionsOf(trx, item.documentId));
    const shown = present({ item, versions, rights, by: acting.current() });
    return { ...shown, schedules: await schedulesOf(strapi, item) };
  }

  /** Takes a step, and answers where the item stands then. */
  const step = (act: Act) => (ctx: Context) =>
    answering(ctx, async (): Promise<Outcome> => {
      const { item, rights } = await open(ctx);
      const findings = await act(item.documentId, rights, bodyOf(ctx), ctx.params as Record<string, string>);
      return findings.length > 0
        ? { ok: false, findings: [...findings] }
        : { ok: true, review: await review(ctx) };
    });

  return {
    read: (ctx: Context) => answering(ctx, () => review(ctx)),

    findings: (ctx: Context) =>
      answering(ctx, async () => {
        const { item } = await open(ctx);
        const isPublic = checkedVersion.parse(ctx.query.of) === 'public';
        const check = isPublic ? 'ofPublic' : 'ofDraft';
        return { findings: await checksOf(strapi)[check](item.uid, item.documentId) };
      }),

    submit: step((id, rights, body) => {
      demandRight(rights, 'submit');
      return submitItem(strapi, id, submitRequest.parse(body));
    }),

    sign: step(async (id, rights, body) => {
      const request = signRequest.parse(body);
      demandRight(rights, 'sign', request.gate);
      await signItem(strapi, id, request);
      return [];
    }),

    sendBack: step(async (id, rights, body) => {
      demandRight(rights, 'return');
      await returnItem(strapi, id, returnRequest.parse(body));
      return [];
    }),

    publish: step(async (id, rights) => {
      demandRight(rights, 'publish');
      await publishItem(strapi, id);
      return [];
    }),

    emergency: step((id, rights, body) => {
      demandRight(rights, 'emergency');
      return publishInEmergency(strapi, id, reasonRequest.parse(body).reason);
    }),

    withdraw: step(async (id, rights, body) => {
      demandRight(rights, 'withdraw');
      const { reason } = reasonRequest.parse(body);
      await acting.because(reason, () => withdrawItem(strapi, id));
      return [];
    }),

    schedule: step(async (id, rights, body) => {
      demandRight(rights, 'schedule');
      await setSchedule(strapi, id, scheduleRequest.parse(body), new Date());
      return [];
    }),

    unschedule: step(async (documentId, rights, _body, { id = '' }) => {
      demandRight(rights, 'schedule');
      await cancelSchedule(strapi, documentId, id, new Date());
      return [];
    }),
  };
}
