/** A seeding that is killed at any of its steps: nothing half done, and the next run goes on. */
import { startApp, type App } from '../support/app';
import { seedDemo, sizes } from '../support/sample-year';

const MARKS = 'plugin_annual-report_demo';

let app: App;

beforeAll(async () => {
  app = await startApp();
  // The database refuses to keep the n-th done-mark, which ends that step as a kill would.
  await app.strapi.db.connection.raw(`
    create table cut_at (n int);
    insert into cut_at values (0);
    create function cut() returns trigger language plpgsql as $$ begin
      if new.key = '${MARKS}' and jsonb_array_length(new.value::jsonb->'done') = (select n from cut_at)
      then raise exception 'cut'; end if;
      return new;
    end $$;
    create trigger cut before insert or update on strapi_core_store_settings
      for each row execute function cut()`);
});
afterAll(async () => {
  await app.stop();
});

const cutAt = (n: number) => app.strapi.db.connection.raw(`update cut_at set n = ${String(n)}`);

async function marksKept(): Promise<number> {
  const row = (await app.strapi.db.query('strapi::core-store').findOne({ where: { key: MARKS } })) as {
    value: string;
  } | null;
  return row ? (JSON.parse(row.value) as { done: string[] }).done.length : 0;
}

test('goes on where it stopped, at whatever step that was', async () => {
  let cuts = 0;
  for (;;) {
    await cutAt(cuts + 1);
    const told = await seedDemo(app).then(
      () => null,
      (error: unknown) => (error as Error).message,
    );
    if (told === null) break;
    expect(told).toContain('cut');
    const kept = await sizes(app);
    expect(await marksKept()).toBe(cuts);
    // Cut at the same step again: it was undone as a whole, so nothing doubles and nothing clashes.
    await expect(seedDemo(app)).rejects.toThrow('cut');
    expect(await sizes(app)).toEqual(kept);
    cuts += 1;
  }
  expect(cuts).toBe(10);
  expect(await sizes(app)).toMatchObject({
    receipts: 266,
    applications: 1,
    proposals: 2,
    events: 1,
    reports: 1,
    editions: 2,
    users: 6,
    bodies: 1,
  });
});
