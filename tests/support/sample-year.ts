/** Calling the sample's seeding in tests, and seeing what is in the database. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { LOGINS, type App } from './app';

const ROOT = path.resolve(__dirname, '..', '..');

type Seed = (strapi: Core.Strapi, options: { rootFolder: string; logins: typeof LOGINS }) => Promise<void>;

/** Seeds from the built project, as the launcher does. */
export async function seedDemo(app: App): Promise<void> {
  const module = (await import(path.join(ROOT, 'dist', 'src', 'demo', 'seed.js'))) as { seedDemo: Seed };
  await module.seedDemo(app.strapi, { rootFolder: ROOT, logins: LOGINS });
}

const TABLES = {
  receipts: 'receipts',
  items: 'news_items',
  announcements: 'announcements',
  personnel: 'personnel_notices',
  applications: 'disclosure_applications',
  proposals: 'proposals',
  events: 'disclosure_events',
  reports: 'annual_reports',
  editions: 'annual_report_editions',
  users: 'admin_users',
  bodies: 'bodies',
} as const;

/** How many rows each table has that the sample fills. */
export async function sizes(app: App): Promise<Record<string, number>> {
  const counted = await Promise.all(
    Object.entries(TABLES).map(async ([name, table]) => {
      const [row] = await app.strapi.db.connection(table).count<{ count: string }[]>();
      return [name, Number(row?.count)] as const;
    }),
  );
  return Object.fromEntries(counted);
}
