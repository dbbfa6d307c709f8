/** The harness itself: the real HTTP stack over a database that the test file has to itself. */
import { startApp, type App } from '../support/app';

describe('the test harness', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.stop();
  });

  test('serves over HTTP from a copy of the template', async () => {
    await app.request.get('/_health').expect(204);
    const { rows } = await app.strapi.db.connection.raw<{ rows: { name: string }[] }>(
      'select current_database() as name',
    );
    expect(rows[0]?.name).toMatch(/^test_/);
  });
});
