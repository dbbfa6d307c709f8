/** Published reports, for everyone. Served from editions as they were sealed; nothing is computed here. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Failure } from '../failure';
import {
  findEdition,
  latestEditions,
  type EditionSummary,
  type StoredEdition,
} from '../repositories/edition-repository';
import { identifyBody } from '../use-cases/find-body';

const one = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function readYear(ctx: Context): number {
  const { year } = ctx.params as { year: string };
  if (!/^\d{4}$/.test(year)) throw new Failure('YEAR_INVALID');
  return Number(year);
}

function readEdition(ctx: Context): number | undefined {
  const { edition } = ctx.query;
  if (edition === undefined) return undefined;
  if (typeof edition !== 'string' || !/^[1-9]\d{0,3}$/.test(edition)) throw new Failure('EDITION_INVALID');
  return Number(edition);
}

/** Answers in the CMS's own error shape: 400 for a wrong question, 404 for what is not there. */
async function answering(ctx: Context, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const missing = error.code === 'REPORT_NOT_FOUND' || error.code === 'BODY_UNKNOWN';
    const fail = ctx as Context &
      Record<'notFound' | 'badRequest', (message: string, details: object) => void>;
    // What bodies there are is not for a stranger who guesses names.
    const message = error.code === 'BODY_UNKNOWN' ? '没有这个公开主体。' : error.message;
    fail[missing ? 'notFound' : 'badRequest'](message, { code: error.code });
  }
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function requested(ctx: Context): Promise<StoredEdition> {
    const year = readYear(ctx);
    const number = readEdition(ctx);
    const body = await identifyBody(strapi, one(ctx.query.body));
    const edition = await findEdition(strapi, body.bodyCode, year, number);
    if (!edition) throw new Failure('REPORT_NOT_FOUND');
    return edition;
  }

  const linksOf = ({ year, number }: EditionSummary, body: string | undefined) => {
    const base = `${strapi.config.get<string>('server.absoluteUrl')}/api/annual-reports/${year}`;
    const query = new URLSearchParams({
      ...(number > 1 ? { edition: String(number) } : {}),
      ...(body ? { body } : {}),
    });
    const suffix = query.size > 0 ? `?${query.toString()}` : '';
    return {
      self: base + suffix,
      html: `${base}/report.html${suffix}`,
      json: `${base}/report.json${suffix}`,
    };
  };

  /** A sealed text with its seal as entity tag; 304 where the reader has it already. */
  function send(ctx: Context, edition: StoredEdition, type: string, text: string): void {
    ctx.set('ETag', `"${edition.seal}"`);
    ctx.set('Cache-Control', 'public, no-cache');
    // A county's website may show the report in a frame; the page itself may load and run nothing.
    ctx.remove('X-Frame-Options');
    ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *");
    ctx.type = type;
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = text;
  }

  return {
    async list(ctx: Context) {
      await answering(ctx, async () => {
        const wanted = one(ctx.query.body);
        const body = await identifyBody(strapi, wanted);
        const editions = await latestEditions(strapi, body.bodyCode);
        ctx.body = {
          data: editions.map((edition) => ({
            year: edition.year,
            title: edition.title,
            body: { name: body.name, code: body.creditCode },
            edition: edition.number,
            publishedOn: edition.publishedOn,
            seal: edition.seal,
            links: linksOf(edition, wanted),
          })),
          meta: { pagination: { page: 1, pageSize: editions.length, pageCount: 1, total: editions.length } },
        };
      });
    },

    async read(ctx: Context) {
      await answering(ctx, async () => {
        const edition = await requested(ctx);
        ctx.body = { data: JSON.parse(edition.json) as unknown, meta: {} };
      });
    },

    async json(ctx: Context) {
      await answering(ctx, async () => {
        const edition = await requested(ctx);
        send(ctx, edition, 'application/json; charset=utf-8', edition.json);
      });
    },

    async html(ctx: Context) {
      await answering(ctx, async () => {
        const edition = await requested(ctx);
        send(ctx, edition, 'text/html; charset=utf-8', edition.html);
      });
    },
  };
};
