/**
 * Serves the built project and, as long as it is told to, publishes, corrects, withdraws and deletes at random: an
 * office's month in a few seconds. Meant to be killed at any moment. Prints its address once it listens.
 *
 *   node random-publisher.mjs <seed> <busy|quiet> <port>
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, loadApp } from '../../scripts/lib/strapi.mjs';
import { passReview } from './pass-review.mjs';

const [seed, mode, port] = process.argv.slice(2);
const NEWS = 'api::news-item.news-item';
const NOTICES = 'api::personnel-notice.personnel-notice';
const ANNOUNCEMENTS = 'api::announcement.announcement';
const COLUMN = 'api::column.column';

/** Small and good enough: the same seed gives the same month. */
let state = Number(seed) >>> 0;
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const oneOf = (list) => list[Math.floor(chance() * list.length)];

const app = await loadApp({ serveAdminPanel: false, guest: true });
passReview(app);
app.log.level = 'error';
await listen(app, { host: '127.0.0.1', port: Number(port) });
process.stdout.write('listening\n');

const documents = (uid) => app.documents(uid);
const some = async (uid) =>
  oneOf(await documents(uid).findMany({ status: 'draft', fields: ['title'], limit: 50 }));
let count = 0;

const ACTS = {
  publish: async () => {
    const uid = oneOf([NEWS, NOTICES, ANNOUNCEMENTS]);
    const column = oneOf(await documents(COLUMN).findMany({}));
    const data = {
      title: `第${seed}-${(count += 1)}条`,
      content: '正文',
      bodyCode: 'default',
      column: column?.documentId,
    };
    await documents(uid).create({ data, status: chance() < 0.5 ? 'published' : 'draft' });
  },
  correct: async () => {
    const uid = oneOf([NEWS, NOTICES, ANNOUNCEMENTS]);
    const item = await some(uid);
    if (!item) return;
    await documents(uid).update({
      documentId: item.documentId,
      data: { title: `${item.title.slice(0, 30)}改` },
      ...(chance() < 0.7 ? { status: 'published' } : {}),
    });
  },
  publishDraft: async () => {
    const item = await some(NEWS);
    if (item) await documents(NEWS).publish({ documentId: item.documentId });
  },
  withdraw: async () => {
    const item = await some(NEWS);
    if (item) await documents(NEWS).unpublish({ documentId: item.documentId });
  },
  remove: async () => {
    const uid = oneOf([NEWS, NOTICES, ANNOUNCEMENTS]);
    const item = await some(uid);
    if (!item) return;
    // What is public is not deleted: it is taken back first.
    await documents(uid).unpublish({ documentId: item.documentId });
    await documents(uid).delete({ documentId: item.documentId });
  },
  together: () =>
    app.db.transaction(async () => {
      await ACTS.publish();
      await ACTS.correct();
      await ACTS.withdraw();
    }),
  rename: async () => {
    const column = oneOf(await documents(COLUMN).findMany({}));
    if (column)
      await documents(COLUMN).update({ documentId: column.documentId, data: { name: `栏目${count}` } });
    else await documents(COLUMN).create({ data: { name: '栏目', code: 'random', bodyCode: 'default' } });
  },
};
const USUAL = [
  'publish',
  'publish',
  'publish',
  'correct',
  'correct',
  'publishDraft',
  'withdraw',
  'remove',
  'together',
  'rename',
];

while (mode === 'busy') {
  // Several hands at once: their transactions overlap.
  await Promise.all(
    [1, 2, 3].map(() => ACTS[oneOf(USUAL)]().catch((error) => process.stderr.write(`${error}\n`))),
  );
  await sleep(Math.floor(chance() * 20));
}
