/** What a reader's request asks for, and how it is refused. */
import type { Context } from 'koa';
import { Failure } from '../failure';

export const one = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** @throws Failure YEAR_INVALID */
export function readYear(ctx: Context): number {
  const { year } = ctx.params as { year: string };
  if (!/^\d{4}$/.test(year)) throw new Failure('YEAR_INVALID');
  return Number(year);
}

/** @throws Failure EDITION_INVALID */
export function readEdition(ctx: Context): number | undefined {
  const { edition } = ctx.query;
  if (edition === undefined) return undefined;
  if (typeof edition !== 'string' || !/^[1-9]\d{0,3}$/.test(edition)) throw new Failure('EDITION_INVALID');
  return Number(edition);
}

/**
 * Data is asked for by programs, and a program that mistook a name is told. Pages and files are followed by people,
 * and WeChat hangs names of its own on every address that is shared.
 * @throws Failure UNKNOWN_PARAMETER
 */
export function demandOnly(ctx: Context, names: readonly string[]): void {
  if (Object.keys(ctx.query).some((each) => !names.includes(each)))
    throw new Failure('UNKNOWN_PARAMETER', `这里只有 ${names.join('、')}。`);
}

/** The last part of a requested path: the name of the form. */
export const nameIn = (ctx: Context): string => ctx.path.slice(ctx.path.lastIndexOf('/') + 1);

/** The CMS's own replies in its error shape. */
export const replies = (ctx: Context) =>
  ctx as Context & Record<'notFound' | 'badRequest' | 'gone', (message: string, details: object) => void>;

/** Answers in the CMS's own error shape: 400 for a wrong question, 404 for what is not there. */
export async function answering(ctx: Context, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const missing = error.code === 'REPORT_NOT_FOUND' || error.code === 'BODY_UNKNOWN';
    // What bodies there are is not for a stranger who guesses names.
    const message = error.code === 'BODY_UNKNOWN' ? '没有这个公开主体。' : error.message;
    replies(ctx)[missing ? 'notFound' : 'badRequest'](message, { code: error.code });
  }
}
