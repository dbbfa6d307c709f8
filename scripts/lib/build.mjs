/** Builds server, plugins and panel together, for production, whatever the caller's NODE_ENV says. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { command } from './command.mjs';
import { Fault } from './fault.mjs';
import { DIST, ROOT } from './root.mjs';
import { say } from './say.mjs';
import { fingerprint, removeStamp, writeStamp } from './sources.mjs';

/**
 * The CMS loads its settings while it builds the panel, so they must be readable; nothing of these values
 * ends up in the build. The empty ones keep a person's .env from deciding what the panel is built for.
 */
const PLACEHOLDERS = {
  DATABASE_URL: '',
  GONGKAI_EMBEDDED_URL: 'postgres://build:build@127.0.0.1:1/build',
  GONGKAI_DATA: path.join(ROOT, '.cache', 'build-data'),
  GONGKAI_DEMO: '0',
  HOST: '127.0.0.1',
  PORT: '1337',
  PUBLIC_URL: '',
  APP_KEYS: 'placeholder-for-the-build-only',
  ADMIN_JWT_SECRET: 'placeholder-for-the-build-only',
  API_TOKEN_SALT: 'placeholder-for-the-build-only',
  TRANSFER_TOKEN_SALT: 'placeholder-for-the-build-only',
  ENCRYPTION_KEY: 'placeholder-for-the-build-only',
};

export async function build() {
  say('正在构建（约需一分钟）……');
  const before = await fingerprint();
  await removeStamp();
  // A module whose source was deleted must not live on in dist.
  await rm(DIST, { recursive: true, force: true });
  const bin = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const env = {
    ...process.env,
    ...PLACEHOLDERS,
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  const { code } = await command(process.execPath, [bin, 'build'], { cwd: ROOT, env });
  if (code !== 0) throw new Fault('构建没有成功：请看上面的说明，改正后再试。');
  // The fingerprint from before: what was edited meanwhile may not be in this build.
  await writeStamp(before);
}
