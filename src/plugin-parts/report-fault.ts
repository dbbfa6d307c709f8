import type { Core } from '@strapi/strapi';

/**
 * Writes an unexpected fault into the log: what kind, and where in the code. Not its message, which may quote an
 * address with a token in it, or what was being delivered.
 * @param plugin whose fault it is
 */
export const reportFault =
  (strapi: Core.Strapi, plugin: string) =>
  (error: unknown): void => {
    const told = Object(error) as Record<string, unknown>;
    const [name, code, stack] = ['name', 'code', 'stack'].map((key) => textOf(told[key]));
    const where = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    strapi.log.error([`${plugin}: ${name ?? ''} ${code ?? ''}`.trim(), ...where.slice(0, 8)].join('\n'));
  };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
