import type { Core } from '@strapi/strapi';

/** What the CMS gives a row by itself, and would also take from whoever sends it among the fields. */
const GIVEN = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt']);
const WRITING = new Set(['create', 'update', 'clone']);

/**
 * What a person writes is the document that she opened, or a new one. With the identity of one that was deleted among
 * its fields it would take over its receipts, its addresses and its place in the trail. For requests only: who makes
 * rows in the program knows what it does. Called in `register`.
 */
export function keepIdentity(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const params = context.params as { data?: Record<string, unknown> } | undefined;
    const { action, uid } = context;
    if (WRITING.has(action) && uid.startsWith('api::') && params?.data && strapi.requestContext.get())
      params.data = Object.fromEntries(Object.entries(params.data).filter(([name]) => !GIVEN.has(name)));
    return next();
  });
}
