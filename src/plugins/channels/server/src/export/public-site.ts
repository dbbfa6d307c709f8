/** The public addresses, as the package asks them: so nothing can be in it that a stranger may not read. */
import { z } from 'zod';
import type { Answer } from '../../../../../prepared-answers/ask-inside';
import type { ChangeType } from '../../../shared/changes';
import { ExportFailure } from '../../../shared/export';

export type Ask = (path: string) => Promise<Answer>;

const PAGE = 100;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const file = z.looseObject({ url: z.string(), name: z.string() });

/** Of a public item only what the package itself must know; the rest is copied as it is. */
const item = z.looseObject({
  documentId: z.string(),
  title: text,
  publishedOn: text,
  firstPublishedAt: text,
  source: text,
  author: text,
  column: z.looseObject({ name: text }).nullish(),
  cover: file.nullish(),
  attachments: z.array(file).nullish(),
});
export type PublicItem = z.output<typeof item>;

const report = z.looseObject({
  year: z.number().int(),
  title: text,
  publishedOn: text,
  files: z.array(z.looseObject({ name: z.string().regex(/^[a-z]+\.[a-z]+$/) })),
});
export type PublicReport = z.output<typeof report>;

export interface Wanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** @returns the bytes, or null where the address has nothing (404), or nothing any more (410) @throws ExportFailure for every other answer */
export async function bytesAt(ask: Ask, path: string): Promise<Uint8Array | null> {
  const { status, bytes } = await ask(path);
  if (status === 200) return bytes;
  if (status === 404 || status === 410) return null;
  throw missingAt(path, status);
}

/** For what must be there. */
export async function demandedAt(ask: Ask, path: string): Promise<Uint8Array> {
  const bytes = await bytesAt(ask, path);
  if (!bytes) throw missingAt(path, 404);
  return bytes;
}

/** The failure of an address that ought to have answered. */
export const missingAt = (path: string, status: number) =>
  new ExportFailure(
    'ANSWER_MISSING',
    `没有导出成：公开地址 ${path} 应答 ${status}。请稍后再试；还不行，请查看日志。`,
  );

/**
 * The published items of a type, by their ids: what is published or withdrawn meanwhile shifts nothing.
 *
 * @param bodyCode absent: of all bodies
 */
export async function* publicItems(
  ask: Ask,
  type: ChangeType,
  { from, to }: Wanted,
  bodyCode?: string,
): AsyncGenerator<PublicItem> {
  for (let last = ''; ;) {
    const query = new URLSearchParams({
      sort: 'documentId:asc',
      populate: '*',
      'pagination[pageSize]': String(PAGE),
      'pagination[withCount]': 'false',
      ...(last && { 'filters[documentId][$gt]': last }),
      ...(bodyCode && { 'filters[bodyCode][$eq]': bodyCode }),
      ...(from && { 'filters[publishedOn][$gte]': from }),
      ...(to && { 'filters[publishedOn][$lte]': to }),
    });
    const found = await listAt(ask, `/api/${type}?${query.toString()}`, item);
    yield* found;
    last = found.at(-1)?.documentId ?? '';
    if (found.length < PAGE) return;
  }
}

/** The published reports of a body, newest first. */
export async function publicReports(
  ask: Ask,
  { from, to }: Wanted,
  bodyCode: string,
): Promise<PublicReport[]> {
  const reports = await listAt(
    ask,
    `/api/annual-reports?${new URLSearchParams({ body: bodyCode }).toString()}`,
    report,
  );
  return reports.filter(({ publishedOn }) => (!from || publishedOn >= from) && (!to || publishedOn <= to));
}

async function listAt<Row extends z.ZodType>(ask: Ask, path: string, row: Row): Promise<z.output<Row>[]> {
  const bytes = await demandedAt(ask, path);
  return z.object({ data: z.array(row) }).parse(JSON.parse(Buffer.from(bytes).toString())).data;
}
