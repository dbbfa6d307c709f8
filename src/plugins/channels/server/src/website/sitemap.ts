/** `GET /sitemap.xml`, and its parts where one file cannot hold every page. It lies where robots look for it. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PublicReportsService } from '../../../../annual-report/shared/public-reports';
import { shanghaiInstant } from '../../../../../shanghai-time';
import { reportAddress } from '../../../domain/website/report';
import { renderSitemap, type SitemapUrl } from '../../../domain/website/sitemap';
import { publishedPages } from './repositories/page-repository';
import { findColumns } from './repositories/site-repository';
import { readSites } from './site';

async function publicPages(strapi: Core.Strapi): Promise<{ base: string; urls: SitemapUrl[] }> {
  const site = (await readSites(strapi))();
  const { base, defaultBody } = site;
  // The readers' page is that of the default body.
  const columns = (await findColumns(strapi)).filter(
    ({ bodyCode }) => (bodyCode ?? defaultBody) === defaultBody,
  );
  const reports = await strapi.plugin('annual-report').service<PublicReportsService>('public-reports').list();
  const pages = await publishedPages(strapi);
  return {
    base,
    urls: [
      { address: `${base}/` },
      ...columns.map(({ code }) => ({ address: `${base}/columns/${code}` })),
      { address: `${base}/reports` },
      ...reports
        .filter(({ latest, bodyCode }) => latest && bodyCode === defaultBody)
        .map(({ year, publishedOn }) => ({
          address: `${base}/reports/${String(year)}`,
          changed: publishedOn ?? undefined,
        })),
      ...reports.map((report) => ({
        address: reportAddress(report, site, 'report.html'),
        changed: report.publishedOn ?? undefined,
      })),
      ...pages.map(({ type, documentId, changedAt }) => ({
        address: `${base}/api/${type}/${documentId}/page.html`,
        changed: shanghaiInstant(changedAt),
      })),
    ],
  };
}

/** Routes outside `/api`: the CMS's own router takes them as they are. */
export function serveSitemap(strapi: Core.Strapi): void {
  const handler = async (ctx: Context): Promise<void> => {
    const { part } = ctx.params as { part?: string };
    const { base, urls } = await publicPages(strapi);
    const xml = renderSitemap(urls, { base, part: part === undefined ? undefined : Number(part) });
    if (xml === undefined) throw new errors.NotFoundError('没有这一份网站地图。请从 /sitemap.xml 读起。');
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.type = 'application/xml; charset=utf-8';
    ctx.body = xml;
  };
  strapi.server.routes(
    ['/sitemap.xml', '/sitemap-:part(\\d+).xml'].map((path) => ({
      method: 'GET',
      path,
      handler,
      info: { type: 'content-api' },
      config: { auth: false },
    })),
  );
}
