import path from 'node:path';
import { readEnvironment } from '../src/environment';

const env = readEnvironment();

export default {
  host: env.host,
  port: env.port,
  url: env.publicUrl ?? '',
  // As many addresses of `X-Forwarded-For` are believed as there are proxies of our own.
  proxy: { koa: env.trustedProxies > 0, maxIpsCount: env.trustedProxies },
  app: { keys: env.secrets.appKeys },
  // Uploads are data, not part of the program: they lie in the data folder.
  dirs: { public: path.join(env.dataFolder, 'public') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  webhooks: { populateRelations: false },
  // No other machine fetches the whole database or writes into it: backups are the office's own.
  transfer: { remote: { enabled: false } },
};
