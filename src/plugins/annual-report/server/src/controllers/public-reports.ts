/** Published reports, for everyone. Served from editions as they were sealed; nothing is computed here. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { renderWithdrawn } from '../../../render/html/withdrawn';
import { Failure } from '../failure';
import { findEdition } from '../repositories/edition-repository';
import { findRendering, renderingsOf, type Rendering } from '../repositories/rendering-repository';
import { publicEditions, type PublicEdition } from '../use-cases/current-edition';
import { identifyBody } from '../use-cases/find-body';
import { listReports } from './public-list';

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

type Refusal = 'notFound' | 'badRequest' | 'gone';

/** Answers in the CMS's own error shape: 400 for a wrong question, 404 for what is not there. */
async function answering(ctx: Context, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const missing = error.code === 'REPORT_NOT_FOUND' || error.code === 'BODY_UNKNOWN';
    const reply = ctx as Context & Record<Refusal, (message: string, details: object) => void>;
    // What bodies there are is not for a stranger who guesses names.
    const message = error.code === 'BODY_UNKNOWN' ? '没有这个公开主体。' : error.message;
    reply[missing ? 'notFound' : 'badRequest'](message, { code: error.code });
  }
}

/** Files that an office keeps are offered for saving under the report's title. */
const SAVED = /\.(docx|xlsx|csv)$/;

/** The last part of a requested path: the name of the form. */
const nameIn = (ctx: Context): string => ctx.path.slice(ctx.path.lastIndexOf('/') + 1);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const notice = strapi.plugin('annual-report').config<string | undefined>('notice') ?? null;

  const base = (): string => `${strapi.config.get<string>('server.absoluteUrl')}/api/annual-reports`;

  /** The edition that was asked for, else the year's latest, and the number of the latest. */
  async function requested(ctx: Context): Promise<{ edition: PublicEdition; latest: number }> {
    const year = readYear(ctx);
    const number = readEdition(ctx);
    const { bodyCode } = await identifyBody(strapi, one(ctx.query.body));
    const editions = await publicEditions(strapi, bodyCode, year);
    const edition = number === undefined ? editions[0] : editions.find((each) => each.number === number);
    if (!edition || !editions[0]) throw new Failure('REPORT_NOT_FOUND');
    return { edition, latest: editions[0].number };
  }

  function secure(ctx: Context): void {
    ctx.set('Cache-Control', 'public, no-cache');
    // A county's website may show the report in a frame; what is served may load and run nothing.
    ctx.remove('X-Frame-Options');
    ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *");
  }

  /** 410 with the public explanation: as a page where a page was asked for, else as an error. */
  function tellWithdrawn(ctx: Context, { title, withdrawn }: PublicEdition): void {
    if (!withdrawn) return;
    const { on, explanation } = withdrawn;
    secure(ctx);
    if (nameIn(ctx) === 'report.html') {
      ctx.status = 410;
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = renderWithdrawn({ title, on, explanation, notice });
      return;
    }
    const reply = ctx as Context & Record<Refusal, (message: string, details: object) => void>;
    reply.gone(`这一版年度报告已于${on}撤回。${explanation}`, {
      code: 'REPORT_WITHDRAWN',
      withdrawnOn: on,
      explanation,
    });
  }

  /** Sealed bytes with their hash as entity tag; 304 where the reader has them already. */
  function send(ctx: Context, { title, year, number }: PublicEdition, latest: number, file: Rendering): void {
    secure(ctx);
    ctx.set('ETag', `"${file.sha256}"`);
    // The bytes of an edition never change; that it was corrected stands beside them.
    if (number < latest) ctx.set('Link', `<${base()}/${year}>; rel="successor-version"`);
    if (SAVED.test(file.name)) {
      const extension = file.name.slice(file.name.lastIndexOf('.'));
      const name = file.name.startsWith('tables') ? `${title}附表` : title;
      ctx.attachment(`${name}${extension}`, { fallback: `${year}-${file.name}` });
    }
    ctx.type = file.mediaType;
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = file.bytes;
  }

  return {
    async list(ctx: Context) {
      await answering(ctx, async () => {
        const body = await identifyBody(strapi, one(ctx.query.body));
        const [editions, renderings] = await Promise.all([
          publicEditions(strapi, body.bodyCode),
          renderingsOf(strapi, body.bodyCode),
        ]);
        const { published, withdrawn } = listReports(editions, renderings, {
          base: base(),
          body: one(ctx.query.body),
        });
        const data = published.map(({ year, title, ...about }) => ({
          year,
          title,
          body: { name: body.name, code: body.creditCode },
          ...about,
        }));
        const { length } = data;
        ctx.body = {
          data,
          meta: { withdrawn, pagination: { page: 1, pageSize: length, pageCount: 1, total: length } },
        };
      });
    },

    async read(ctx: Context) {
      await answering(ctx, async () => {
        const { edition, latest } = await requested(ctx);
        if (edition.withdrawn) {
          tellWithdrawn(ctx, edition);
          return;
        }
        const { bodyCode, year, number } = edition;
        const stored = await findEdition(strapi, bodyCode, year, number);
        if (!stored) throw new Failure('REPORT_NOT_FOUND');
        ctx.body = { data: JSON.parse(stored.json) as unknown, meta: { edition: number, latest } };
      });
    },

    async file(ctx: Context) {
      await answering(ctx, async () => {
        const { edition, latest } = await requested(ctx);
        if (edition.withdrawn) {
          tellWithdrawn(ctx, edition);
          return;
        }
        const { bodyCode, year, number } = edition;
        const file = await findRendering(strapi, { bodyCode, year, number, name: nameIn(ctx) });
        if (!file) throw new Failure('REPORT_NOT_FOUND');
        send(ctx, edition, latest, file);
      });
    },
  };
};
