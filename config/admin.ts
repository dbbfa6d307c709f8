import { readEnvironment } from '../src/environment';

const env = readEnvironment();

export default {
  auth: { secret: env.secrets.adminJwt },
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
