/**
 * Another process on the same database: publishes one item again and again, and says each time how far it is,
 * when the call has returned. Environment as of the CMS; argument: the item's documentId.
 */
import { closeApp, loadApp } from '../../scripts/lib/strapi.mjs';
import { passReview } from './pass-review.mjs';

const [documentId] = process.argv.slice(2);
const app = await loadApp({ serveAdminPanel: false, guest: true });
passReview(app);
const news = app.documents('api::news-item.news-item');
let running = true;
process.stdin.once('data', () => {
  running = false;
});
for (let at = 1; running; at += 1) {
  await news.update({ documentId, data: { title: `第 ${at} 稿` }, status: 'published' });
  console.log(`published ${at};`);
}
await closeApp(app);
console.log('left');
process.exit(0);
