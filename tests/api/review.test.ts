/** 先审后发 over the running project: submitted by one, signed by another, published; and every way around refused. */
import { startApp, type App } from '../support/app';
import { person, type Person } from '../support/people';

const NEWS = 'api::news-item.news-item';
const SUPER = 'strapi-super-admin';

let app: App;
let writer: Person;
let reviewer: Person;
beforeAll(async () => {
  app = await startApp({ reviewed: true });
  writer = await person(app, 'writer', SUPER);
  reviewer = await person(app, 'reviewer', SUPER);
});
afterAll(() => app.stop());

async function draft(data: object = {}) {
  const { body } = await writer.ask('post', `/content-manager/collection-types/${NEWS}`, {
    title: '春季植树',
    content: '正文',
    bodyCode: 'default',
    ...data,
  });
  return (body as { data: { documentId: string } }).data.documentId;
}

it('x', async () => {
  const id = await draft();
  const at = (path = '') => `/editorial-review/items/${id}${path}`;
  const { body } = await writer.ask('get', at());
  console.log(JSON.stringify(body, null, 1));
  const s = await writer.ask('post', at('/submit'));
  const seen = s.body.review?.fingerprint;
  console.log(JSON.stringify(s.body.review?.state ?? s.body));
  console.log(JSON.stringify((await writer.ask('post', at('/sign'), { gate: 'political', seen })).body));
  console.log(JSON.stringify((await reviewer.ask('post', at('/publish'))).body));
  for (const gate of ['political', 'secrecy', 'procedure'])
    console.log(
      JSON.stringify(
        (await reviewer.ask('post', at('/sign'), { gate, seen, remark: '同意' })).body.review?.signatures,
      ),
    );
  console.log(JSON.stringify((await reviewer.ask('post', at('/publish'))).body));
  console.log(
    await app.strapi.db.connection('editorial_trail').select('seq', 'act', 'actor_name', 'details'),
  );
});
