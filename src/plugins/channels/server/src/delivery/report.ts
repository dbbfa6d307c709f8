import type { Core } from '@strapi/strapi';

/**
 * Writes an unexpected fault into the log: what kind, and where in the code. Not its message, which may quote an
 * address with a token in it, or what was being delivered.
 */
export const report =
  (strapi: Core.Strapi) =>
  (error: unknown): void => {
    const { name = typeof error, code = '', stack = '' } = error instanceof Error ? told(error) : {};
    const where = stack.split('\n').filter((line) => /^\s+at /.test(line));
    strapi.log.error([`channels: ${name} ${code}`.trim(), ...where.slice(0, 8)].join('\n'));
  };

const told = (error: Error & { code?: unknown }) => ({
  name: error.name,
  code: typeof error.code === 'string' ? error.code : '',
  stack: error.stack ?? '',
});
