/**
 * Lets a test that is not about the review publish at once: whatever becomes public is submitted by one person
 * and signed by another on the way, by the very acts on record that the gate asks for.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { DIST } from '../../scripts/lib/root.mjs';

const WRITER = { key: 'user:writer', name: '写稿人', way: 'panel' };
const REVIEWER = { key: 'user:reviewer', name: '审核人', way: 'panel' };

/** @param {any} app the loaded CMS */
export function passReview(app) {
  const { readVersions } = createRequire(import.meta.url)(
    path.join(DIST, 'src/plugins/editorial-review/server/src/versions/read-item.js'),
  );
  const trail = app.plugin('editorial-review').service('trail');
  // The last to be used stands inside of the gate: its acts are on record when the gate looks.
  app.documents.use(async ({ uid, action, params }, next) => {
    const result = await next();
    const publishes = action === 'publish' || params?.status === 'published';
    const isItem = /^api::(news-item|announcement|personnel-notice)\./.test(uid);
    if (!isItem || !publishes || !['publish', 'create', 'update'].includes(action)) return result;
    const documentId = params.documentId ?? result.documentId;
    const { fingerprint } = (await readVersions(app, uid, documentId)).published ?? {};
    if (!fingerprint) return result;
    const about = { subject: { type: uid, id: documentId }, fingerprint };
    await trail.append({ act: 'submit', by: WRITER, ...about });
    for (const gate of ['political', 'secrecy', 'procedure'])
      await trail.append({ act: 'sign', by: REVIEWER, details: { gate }, ...about });
    return result;
  });
}
