import type { Context } from 'koa';

/**
 * The headers of a page that a county's website may show in a frame: it loads our own style, script and pictures
 * and nothing else.
 * @param base where our files are fetched: a reader may have come by another name of this server
 */
export function securePage(ctx: Context, base: string): void {
  const { origin } = new URL(base);
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.remove('X-Frame-Options');
  ctx.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; " +
      `img-src 'self' ${origin}; base-uri 'none'; form-action 'self'; frame-ancestors *`,
  );
}
