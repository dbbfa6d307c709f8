import type { PublicReport } from '../../../../annual-report/shared/public-reports';
import { renderBody } from '../body';
import { renderFragment } from '../fragment';
import { columnOf, pageAddress, type Item, type Site } from '../item';
import { shortened } from '../labels';
import { escapeMarkup } from '../legible';
import { hostOf } from '../site';
import { startOfDay } from '../times';
import { reportAddress, REPORT_COLUMN } from '../report';
import type { Entry } from './feed';

/** The host and the day on which the name was given: nobody else can have given the same. */
const tag = (base: string, day: string, name: string): string =>
  `tag:${hostOf(base) ?? 'localhost'},${day}:${name}`;

export function itemEntry(item: Item, site: Site): Entry {
  const { type, documentId, publishedOn } = item;
  return {
    id: tag(site.base, publishedOn, `${type}/${documentId}`),
    title: item.title,
    address: pageAddress(item, site),
    published: item.firstPublishedAt ?? startOfDay(publishedOn),
    changed: item.changedAt,
    author: item.source ?? site.bodyName,
    category: columnOf(item).name,
    summary: item.summary ?? shortened(renderBody(item, site).text),
    html: renderFragment(item, site),
    files: item.attachments,
  };
}

/** A report that tells when it was published. */
export type DatedReport = PublicReport & { readonly publishedOn: string };

/** A year's report: its first paragraph, and where it is read and fetched. */
export function reportEntry(report: DatedReport, site: Site): Entry {
  const { bodyCode, year, title, publishedOn } = report;
  const summary = report.opening ?? title;
  const link = (name: string, label: string) =>
    `<a href="${escapeMarkup(reportAddress(report, site, name))}">${label}</a>`;
  const files = (['report.pdf', 'report.docx'] as const).flatMap((name) =>
    report.files
      .filter((file) => file.name === name)
      .map(({ mediaType, size }) => ({
        name: `${title}${name.slice(6)}`,
        address: reportAddress(report, site, name),
        mediaType,
        size,
      })),
  );
  return {
    // A correction is the same report: the year it tells of does not change.
    id: tag(site.base, String(year + 1), `annual-reports/${bodyCode}-${String(year)}`),
    title,
    address: reportAddress(report, site, 'report.html'),
    published: startOfDay(publishedOn),
    changed: startOfDay(publishedOn),
    author: site.bodyName,
    category: REPORT_COLUMN,
    summary,
    html: `<article lang="zh-CN">\n<p>${escapeMarkup(summary)}</p>\n<p>${link('report.html', '阅读全文')}</p>\n</article>\n`,
    files,
  };
}

/** Newest first; what was published on one day and at no known time, in the order of the ids. */
export const newestFirst = (entries: readonly Entry[], limit: number): Entry[] =>
  [...entries]
    .sort((one, other) => other.published.getTime() - one.published.getTime() || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
