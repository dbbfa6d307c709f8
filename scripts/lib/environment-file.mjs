/** Reads `.env`. What stands in the real environment wins over it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from './fault.mjs';
import { ROOT } from './root.mjs';

export function readEnvironmentFile() {
  const file = path.join(ROOT, '.env');
  if (!existsSync(file)) return;
  if (!process.loadEnvFile) {
    throw new Fault('读取 .env 需要 Node 20.12 或更高版本：请升级 Node，或改用环境变量。');
  }
  process.loadEnvFile(file);
}
