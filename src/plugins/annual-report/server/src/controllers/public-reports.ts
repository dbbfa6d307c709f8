/** Published reports, for everyone. Served from editions as they were sealed; nothing is computed here. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { renderWithdrawn } from '../../../render/html/withdrawn';
import { Failure } from '../failure';
import { findEdition } from '../repositories/edition-repository';
import { describeRendering, findRendering, renderingsOf } from '../repositories/rendering-repository';
import { publicEditions, type PublicEdition } from '../use-cases/public-editions';
import { identifyBody } from '../use-cases/find-body';
import { listReports } from './public-list';
import { answering, demandOnly, nameIn, one, readEdition, readYear, replies } from './public-request';

/** Files that an office keeps are offered for saving under the report's title. */
const SAVED = /\.(docx|xlsx|csv)$/;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const notice = strapi.plugin('annual-report').config<string | undefined>('notice') ?? null;

  const base = (): string => `${strapi.config.get<string>('server.absoluteUrl')}/api/annual-reports`;

  interface Requested {
    readonly edition: PublicEdition;
    readonly latest: PublicEdition;
  }

  /** The edition that was asked for, else the year's latest, and the latest. */
  async function requested(ctx: Context): Promise<Requested> {
    const year = readYear(ctx);
    const number = readEdition(ctx);
    const { bodyCode } = await identifyBody(strapi, one(ctx.query.body));
    const editions = await publicEditions(strapi, bodyCode, year);
    const [latest] = editions;
    const edition = number === undefined ? latest : editions.find((each) => each.number === number);
    if (!edition || !latest) throw new Failure('REPORT_NOT_FOUND');
    return { edition, latest };
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
    replies(ctx).gone(`这一版年度报告已于${on}撤回。${explanation}`, {
      code: 'REPORT_WITHDRAWN',
      withdrawnOn: on,
      explanation,
    });
  }

  /** Where the edition that followed this one can be read, in the same form and of the same body. */
  function tellSuccessor(ctx: Context, { edition, latest }: Requested): void {
    if (edition.number >= latest.number || latest.withdrawn) return;
    const body = one(ctx.query.body);
    const form = ctx.path.slice(ctx.path.indexOf(`/${edition.year}`));
    const query = body ? `?${new URLSearchParams({ body }).toString()}` : '';
    ctx.set('Link', `<${base()}${form}${query}>; rel="successor-version"`);
  }

  /** Sealed bytes with their hash as entity tag; 304 where the reader has them already. */
  async function send(ctx: Context, asked: Requested): Promise<void> {
    const { bodyCode, title, year, number } = asked.edition;
    const key = { bodyCode, year, number, name: nameIn(ctx) };
    const file = await describeRendering(strapi, key);
    if (!file) throw new Failure('REPORT_NOT_FOUND');
    secure(ctx);
    ctx.set('ETag', `"${file.sha256}"`);
    tellSuccessor(ctx, asked);
    if (SAVED.test(file.name)) {
      const extension = file.name.slice(file.name.lastIndexOf('.'));
      const name = file.name.startsWith('tables') ? `${title}附表` : title;
      ctx.attachment(`${name}${extension}`, { fallback: `${year}-${file.name}` });
    }
    ctx.type = file.mediaType;
    ctx.status = 200;
    if (ctx.fresh) ctx.status = 304;
    else ctx.body = (await findRendering(strapi, key))?.bytes;
  }

  return {
    async list(ctx: Context) {
      await answering(ctx, async () => {
        // All are on one page: who asks for the first gets it.
        demandOnly(ctx, ['body', 'pagination']);
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
        ctx.set('Cache-Control', 'public, no-cache');
        ctx.body = {
          data,
          meta: { withdrawn, pagination: { page: 1, pageSize: length, pageCount: 1, total: length } },
        };
      });
    },

    async read(ctx: Context) {
      await answering(ctx, async () => {
        demandOnly(ctx, ['body', 'edition']);
        const asked = await requested(ctx);
        const { edition, latest } = asked;
        if (edition.withdrawn) {
          tellWithdrawn(ctx, edition);
          return;
        }
        const { bodyCode, year, number, seal } = edition;
        ctx.set('Cache-Control', 'public, no-cache');
        ctx.set('ETag', `"${seal}-${latest.number}"`);
        tellSuccessor(ctx, asked);
        ctx.status = 200;
        if (ctx.fresh) {
          ctx.status = 304;
          return;
        }
        const stored = await findEdition(strapi, bodyCode, year, number);
        if (!stored) throw new Failure('REPORT_NOT_FOUND');
        ctx.body = {
          data: JSON.parse(stored.json) as unknown,
          meta: { edition: number, latest: latest.number },
        };
      });
    },

    async file(ctx: Context) {
      await answering(ctx, async () => {
        const asked = await requested(ctx);
        if (asked.edition.withdrawn) tellWithdrawn(ctx, asked.edition);
        else await send(ctx, asked);
      });
    },
  };
};
