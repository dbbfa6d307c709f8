import { readEnvironment } from '../src/environment';

const env = readEnvironment();

export default {
  auth: {
    secret: env.secrets.adminJwt,
    // In seconds: an answer to a request is good for minutes, a pause for half a working day, a log-in for one day.
    sessions: {
      accessTokenLifespan: 15 * 60,
      idleSessionLifespan: 4 * 3600,
      maxSessionLifespan: 12 * 3600,
      // “记住我” outlives the browser, not the working day.
      idleRefreshTokenLifespan: 4 * 3600,
      maxRefreshTokenLifespan: 12 * 3600,
    },
    // `secure` follows the request: over HTTPS it is set (TRUSTED_PROXIES tells the CMS of a proxy's), over HTTP not.
    cookie: { sameSite: 'strict' },
  },
  // What one may try is counted in src/log-in/, by account and by address and for every route that takes a secret.
  rateLimit: { enabled: false },
  apiToken: { salt: env.secrets.apiTokenSalt },
  transfer: { token: { salt: env.secrets.transferTokenSalt } },
  secrets: { encryptionKey: env.secrets.encryptionKey },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
  // The CMS's own preview leads to a paid page; ours has its own place.
  preview: { enabled: false },
  // `npm run develop` reloads when a file changes; the data folder's change with every row.
  watchIgnoreFiles: [`${env.dataFolder}/**`],
};
