import type { Core } from '@strapi/strapi';
import { withoutActiveContent } from './without-active-content';

/** Texts of more than one line: bodies, summaries, texts and templates of reports. Names and titles are shown escaped. */
const LONG = new Set(['richtext', 'text']);

/**
 * Cleans every long text of every content type of the office before it is stored, whoever stores it: the panel's
 * preview and other programs read what is stored, not only our own pages. Called in `register`.
 */
export function cleanTextsOnSave(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const params = context.params as { data?: Record<string, unknown> } | undefined;
    if (context.uid.startsWith('api::') && params?.data) {
      const attributes: Readonly<Record<string, { type: string } | undefined>> =
        context.contentType.attributes;
      const cleaned = Object.entries(params.data).flatMap(([name, value]) =>
        typeof value === 'string' && LONG.has(attributes[name]?.type ?? '')
          ? [[name, withoutActiveContent(value)]]
          : [],
      );
      params.data = { ...params.data, ...(Object.fromEntries(cleaned) as object) };
    }
    return next();
  });
}
