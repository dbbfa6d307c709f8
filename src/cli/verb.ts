/** What a verb of the operator's tool is, and how it speaks. */
import type { Core } from '@strapi/strapi';
import type { ParseArgsConfig } from 'node:util';

export interface Io {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Opens the database and the CMS; called only by verbs that need them. */
  readonly openApp: () => Promise<Core.Strapi>;
}

/** 0 done, 1 the data is at fault, 2 the call is at fault. */
export type ExitCode = 0 | 1 | 2;

export interface Call {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`: the call, its options and an example. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call, io: Io) => Promise<ExitCode>;
}

/** The call is at fault: told in a sentence, with exit code 2. */
export class UsageError extends Error {}

/** The data is at fault: told in a sentence, with exit code 1. */
export class DataError extends Error {}

export const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  body: { type: 'string' },
} as const satisfies Verb['options'];

export const say = (stream: NodeJS.WritableStream, text: string): void => {
  stream.write(text.endsWith('\n') ? text : `${text}\n`);
};

export const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The year that a verb was given. */
export function readYear(call: Call): number {
  const [year] = call.positionals;
  if (!year || !/^20\d{2}$/.test(year)) throw new UsageError('请写明年度，四位数字，例如 2023。');
  return Number(year);
}

/** Refuses words that a verb does not know what to do with. */
export function atMost(call: Call, count: number): void {
  const extra = call.positionals[count];
  if (extra !== undefined) throw new UsageError(`多出的参数：${extra}`);
}
