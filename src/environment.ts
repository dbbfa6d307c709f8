/**
 * The one reader of the environment. Everything else asks this file, so that what the
 * project needs to run stands in one place and a missing value is told at start, by name.
 */
import path from 'node:path';
import { z } from 'zod';

const secret = (name: string) => z.string({ error: `缺少 ${name}` }).min(16, `${name} 至少 16 个字符`);

/** `https://a.gov.cn,https://b.gov.cn`, or `*`. */
const origins = z
  .string()
  .transform((list) => list.split(',').map((each) => each.trim().replace(/\/$/, '')))
  .pipe(
    z.array(
      z.union([
        z.literal('*'),
        z.url('CORS_ORIGINS 须是网址，多个用逗号隔开，例如 https://www.example.gov.cn'),
      ]),
    ),
  );

const schema = z.object({
  /** A server's own PostgreSQL. Where it is set, the embedded one is never touched. */
  DATABASE_URL: z.string().min(1).optional(),
  /** Where the launcher has found or started the embedded PostgreSQL. Set by `scripts/`, not by people. */
  GONGKAI_EMBEDDED_URL: z.string().min(1).optional(),
  /** The folder that holds everything the project writes. */
  GONGKAI_DATA: z.string().min(1).default('data'),
  /** Marks every page and file 演示数据. Set by `npm run demo`. */
  GONGKAI_DEMO: z.enum(['0', '1']).default('0'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(1337),
  PUBLIC_URL: z.url('PUBLIC_URL 须是完整网址，例如 https://gk.example.gov.cn').optional(),
  /** Websites whose scripts may read the public addresses in a browser. */
  CORS_ORIGINS: origins.default([]),
  /**
   * Answers a minute that one address may ask of the public part; 0: no limit. Where it is not set, this machine's
   * own address is not counted: a proxy that nobody has told of (TRUSTED_PROXIES) would make all readers one.
   */
  PUBLIC_RATE_LIMIT: z.coerce.number().int().min(0).optional(),
  /** Memory for prepared answers, in MB; 0: every answer is made anew. */
  PREPARED_ANSWERS_MB: z.coerce.number().int().min(0).max(4096).default(64),
  /** How many proxies of our own stand in front: then the reader's address is what they report. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  WECHAT_TOKEN: z.string().optional(),
  WECHAT_ENCODING_AES_KEY: z.string().optional(),
  WECHAT_API_BASE: z.url('WECHAT_API_BASE 须是完整网址').optional(),
  APP_KEYS: secret('APP_KEYS'),
  ADMIN_JWT_SECRET: secret('ADMIN_JWT_SECRET'),
  API_TOKEN_SALT: secret('API_TOKEN_SALT'),
  TRANSFER_TOKEN_SALT: secret('TRANSFER_TOKEN_SALT'),
  ENCRYPTION_KEY: secret('ENCRYPTION_KEY'),
});

export interface WechatEnvironment {
  readonly appId: string | undefined;
  readonly appSecret: string | undefined;
  readonly token: string | undefined;
  readonly encodingAesKey: string | undefined;
  readonly apiBase: string | undefined;
}

export interface Environment {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  /** Origins that may read the public addresses from a browser; `*`: any. */
  readonly corsOrigins: readonly string[];
  /** Public answers a minute and address; 0: no limit. */
  readonly publicRateLimit: number;
  readonly rateLimitsLoopback: boolean;
  readonly preparedBytes: number;
  readonly trustedProxies: number;
  /** What of the WeChat account the environment says; it wins over the panel. */
  readonly wechat: WechatEnvironment;
  readonly secrets: {
    readonly appKeys: readonly string[];
    readonly adminJwt: string;
    readonly apiTokenSalt: string;
    readonly transferTokenSalt: string;
    readonly encryptionKey: string;
  };
}

/**
 * Reads and checks the environment.
 * @throws Error whose message names, in Chinese, every variable that is missing or wrong.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const blankIsAbsent = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(blankIsAbsent);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`);
    throw new Error(`启动所需的环境变量有误，请在环境或 .env 文件里补上：\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const databaseUrl = env.DATABASE_URL ?? env.GONGKAI_EMBEDDED_URL;
  if (!databaseUrl) {
    throw new Error('没有数据库地址：请用 npm start（自带数据库），或设置 DATABASE_URL。');
  }
  return {
    databaseUrl,
    dataFolder: path.resolve(env.GONGKAI_DATA),
    demo: env.GONGKAI_DEMO === '1',
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    corsOrigins: env.CORS_ORIGINS,
    publicRateLimit: env.PUBLIC_RATE_LIMIT ?? 3000,
    rateLimitsLoopback: env.PUBLIC_RATE_LIMIT !== undefined,
    preparedBytes: env.PREPARED_ANSWERS_MB * 1024 * 1024,
    trustedProxies: env.TRUSTED_PROXIES,
    wechat: {
      appId: env.WECHAT_APP_ID,
      appSecret: env.WECHAT_APP_SECRET,
      token: env.WECHAT_TOKEN,
      encodingAesKey: env.WECHAT_ENCODING_AES_KEY,
      apiBase: env.WECHAT_API_BASE,
    },
    secrets: {
      appKeys: env.APP_KEYS.split(',').map((key) => key.trim()),
      adminJwt: env.ADMIN_JWT_SECRET,
      apiTokenSalt: env.API_TOKEN_SALT,
      transferTokenSalt: env.TRANSFER_TOKEN_SALT,
      encryptionKey: env.ENCRYPTION_KEY,
    },
  };
}

/** Every value of the environment that nobody may read in a log, an answer or a file. */
export function secretsIn({ databaseUrl, secrets, wechat }: Environment): string[] {
  const password = URL.canParse(databaseUrl) ? new URL(databaseUrl).password : '';
  return [
    ...secrets.appKeys,
    ...[secrets.adminJwt, secrets.apiTokenSalt, secrets.transferTokenSalt, secrets.encryptionKey],
    ...[wechat.appSecret, wechat.token, wechat.encodingAesKey],
    ...[password, decodeURIComponent(password)],
  ].filter((each): each is string => Boolean(each));
}
