import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../src/environment';
import { LARGEST_FILE, TYPES_FOR_THE_CMS } from '../src/published-files/upload-rules';

const env = readEnvironment();

// The local upload provider refuses to start without its folder.
mkdirSync(path.join(env.dataFolder, 'public', 'uploads'), { recursive: true });

export default {
  // First: what a person writes is put into her own body before any other rule looks at it.
  'editorial-review': {
    enabled: true,
    resolve: './src/plugins/editorial-review',
    config: { encryptionKey: env.secrets.encryptionKey, dataFolder: env.dataFolder },
  },
  'annual-report': {
    enabled: true,
    resolve: './src/plugins/annual-report',
    config: { notice: env.demo ? '演示数据' : undefined },
  },
  registers: { enabled: true, resolve: './src/plugins/registers' },
  channels: {
    enabled: true,
    resolve: './src/plugins/channels',
    config: {
      notice: env.demo ? '演示数据' : undefined,
      encryptionKey: env.secrets.encryptionKey,
      databaseUrl: env.databaseUrl,
      wechat: env.wechat,
    },
  },
  upload: {
    config: {
      sizeLimit: LARGEST_FILE,
      security: { allowedTypes: TYPES_FOR_THE_CMS },
    },
  },
};
