/** The house's walls hold: a breach planted in a room turns the lint red, each for its own reason. */
import { execFile } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');

const IN_DOMAIN = [
  ["import type { Core } from '@strapi/strapi';", 'no-restricted-imports'],
  ["import { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ["import http from 'http';", 'no-restricted-imports'],
  ["import type { Client } from 'pg';", 'no-restricted-imports'],
  ["import '../server/src/index';", 'gongkai/rooms'],
  ["export * from '../../registers/server/src/index';", 'gongkai/rooms'],
  ['export const now = Date.now();', 'no-restricted-syntax'],
  ['export const today = new Date();', 'no-restricted-syntax'],
  ['export const chance = Math.random();', 'no-restricted-syntax'],
  ['export const settings = process.env;', 'no-restricted-globals'],
  ["export const answer = fetch('https://example.cn');", 'no-restricted-globals'],
] as const;

const IN_SERVER = [
  ["import '../../../registers/server/src/index';", 'gongkai/rooms'],
  [
    "export const rows = (knex: { raw: (sql: string) => unknown }) => knex.raw('select 1');",
    'no-restricted-syntax',
  ],
  ['export const folder = process.cwd();', 'no-restricted-globals'],
] as const;

const HARMLESS = [
  "import { z } from 'zod';",
  "import type { Report } from '../shared/report';",
  "export const day = new Date('2023-01-01');",
] as const;

interface Message {
  readonly ruleId: string | null;
  readonly line: number;
}

describe('the lint', () => {
  test.each([
    ['annual-report/domain/planted.ts', IN_DOMAIN],
    ['annual-report/render/planted.ts', IN_DOMAIN],
    ['annual-report/server/src/planted.ts', IN_SERVER],
  ] as const)('refuses what %s must not do', async (file, breaches) => {
    const messages = await lint(file, breaches.map(([line]) => line).join('\n'));
    const found = breaches.map(([line], at) => [line, rulesAt(messages, at + 1)] as const);
    expect(found).toEqual(breaches.map(([line, rule]) => [line, expect.arrayContaining([rule]) as unknown]));
  });

  test('lets a pure room do what is pure', async () => {
    const messages = await lint('annual-report/domain/planted.ts', HARMLESS.join('\n'));
    expect(messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted') ?? false)).toEqual([]);
    expect(messages.filter(({ ruleId }) => ruleId === 'gongkai/rooms')).toEqual([]);
  });
});

const rulesAt = (messages: readonly Message[], line: number) =>
  messages.filter((message) => message.line === line).map(({ ruleId }) => ruleId);

/** The text is judged as if it were that file. Nothing is written: a real file would make the build stale. */
function lint(file: string, text: string): Promise<readonly Message[]> {
  const bin = path.join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const config = path.join(ROOT, 'tests', 'support', 'untyped-lint.config.mjs');
  const name = path.join(ROOT, 'src', 'plugins', file);
  const args = [bin, '--config', config, '--format', 'json', '--stdin', '--stdin-filename', name];
  return new Promise((resolve, reject) => {
    // Found problems make eslint end with 1, which is what we came for; its report is on standard output.
    const child = execFile(process.execPath, args, { cwd: ROOT }, (_error, stdout, stderr) => {
      const [report] = JSON.parse(stdout || '[]') as { messages: readonly Message[] }[];
      if (report) resolve(report.messages);
      else reject(new Error(stderr));
    });
    child.stdin?.end(text);
  });
}
