/** The public answers that the pages are made of, as far as they use them. */
import { z } from 'zod';

const text = z.string().nullable();

const entry = z.object({
  type: z.string(),
  documentId: z.string(),
  title: text,
  publishedOn: text,
});
export type Entry = z.infer<typeof entry>;

const column = z.object({
  code: z.string(),
  name: z.string(),
  description: text,
  keywords: text,
  columnType: text,
  items: z.number(),
  newestOn: text,
  newest: z.array(entry).default([]),
});
export type Column = z.infer<typeof column>;

const site = z.object({
  siteName: text,
  siteDomain: text,
  siteIdCode: text,
  siteUrl: text,
  wechatName: text,
  body: z.object({ name: text }),
  contact: z.object({ office: text, address: text, phone: text }),
});
export type Site = z.infer<typeof site>;

export const columnsAnswer = z.object({
  data: z.array(column),
  meta: z.object({ site, notice: text }),
});
export type Columns = z.infer<typeof columnsAnswer>;

export const searchAnswer = z.object({
  data: z.array(
    entry.extend({
      firstPublishedAt: text,
      column: z.object({ code: z.string(), name: text }).nullable(),
      excerpt: z.string(),
    }),
  ),
  meta: z.object({ pagination: z.object({ page: z.number(), pageCount: z.number(), total: z.number() }) }),
});
export type Found = z.infer<typeof searchAnswer>;

const edition = z.object({
  edition: z.number(),
  publishedOn: text,
  note: text,
  files: z.array(z.object({ name: z.string() })),
});
const withdrawnEdition = z.object({ edition: z.number(), withdrawnOn: text, explanation: text });
const reportYear = edition.extend({
  year: z.number(),
  title: z.string(),
  earlier: z.array(edition),
  withdrawnEarlier: z.array(withdrawnEdition).default([]),
});
const withdrawnYear = withdrawnEdition.extend({
  year: z.number(),
  title: z.string(),
  earlier: z.array(edition),
  withdrawnEarlier: z.array(withdrawnEdition).default([]),
});
export type Edition = z.infer<typeof edition>;
export type WithdrawnEdition = z.infer<typeof withdrawnEdition>;
export type ReportYear = z.infer<typeof reportYear>;
export type WithdrawnYear = z.infer<typeof withdrawnYear>;

export const reportsAnswer = z.object({
  data: z.array(reportYear),
  meta: z.object({ withdrawn: z.array(withdrawnYear) }),
});
export type Reports = z.infer<typeof reportsAnswer>;

export const reportAnswer = z.object({
  data: z.object({
    figures: z.record(
      z.string(),
      z.object({ value: z.number().nullable(), unit: z.string(), label: z.string() }),
    ),
    tables: z.record(z.string(), z.unknown()),
  }),
});
export type ReportData = z.infer<typeof reportAnswer>['data'];

export const refusal = z.object({ error: z.object({ message: z.string() }) });
