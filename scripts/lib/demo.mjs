/** What the demo adds to an ordinary start: a folder and log-ins of its own, and the sample year. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Fault } from './fault.mjs';
import { readPrivate, writePrivate } from './private-file.mjs';
import { DIST, ROOT } from './root.mjs';

const PEOPLE = [
  { name: '录入员', email: 'clerk@example.cn', role: 'gongkai-editor' },
  { name: '审核员', email: 'reviewer@example.cn', role: 'gongkai-reviewer' },
  { name: '发布员', email: 'publisher@example.cn', role: 'gongkai-publisher' },
  { name: '年报负责人', email: 'head@example.cn', role: 'gongkai-report' },
  { name: '管理员', email: 'manager@example.cn', role: 'gongkai-admin' },
  { name: '超级管理员', email: 'admin@example.cn', role: 'strapi-super-admin' },
];

/** The demo must never write into an office's own database. */
export function refuseRealDatabase() {
  if (process.env.DATABASE_URL) {
    throw new Fault(
      '演示不会动用真实数据库：请去掉 DATABASE_URL（环境或 .env）再运行，或用 npm start 正式启动。',
      2,
    );
  }
}

/**
 * The sample log-ins, with passwords made once for this folder.
 *
 * @param {string} folder the demo's data folder
 * @returns {Promise<{ name: string, email: string, role: string, password: string }[]>}
 */
export async function loginsOf(folder) {
  const file = path.join(folder, 'logins.json');
  const kept = (await readPrivate(file)) ?? {};
  const missing = PEOPLE.filter(({ email }) => !kept[email]);
  // A capital, a small letter and a digit, as the panel demands.
  for (const { email } of missing)
    kept[email] = `Gk${randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')}7`;
  if (missing.length > 0) await writePrivate(file, kept);
  return PEOPLE.map((person) => ({ ...person, password: kept[person.email] }));
}

/**
 * Fills the sample year in; the seeding itself decides what is still missing.
 *
 * @param {any} app the loaded CMS
 * @param {string} folder the demo's data folder
 */
export async function fillDemo(app, folder) {
  const module = path.join(DIST, 'src', 'demo', 'seed.js');
  if (!existsSync(module)) return;
  const { seedDemo } = createRequire(import.meta.url)(module);
  const logins = (await loginsOf(folder)).map(({ email, password, role }) => ({ email, password, role }));
  await seedDemo(app, { rootFolder: ROOT, logins });
}
