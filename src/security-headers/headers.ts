/**
 * What every answer tells a browser about how it may be used. Written out here alone: the CMS's own middleware
 * would mix addresses of its vendor into any list that is given to it.
 */

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** Public answers of every kind: a page loads our own files, nothing inline, nothing of others. */
const PUBLIC_POLICY = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
});

/** The panel: its style library writes style elements, and what is uploaded is shown before it is stored. */
const PANEL_POLICY = policy({
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
});

const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // Means something over HTTPS only, and there it keeps people from being led back to plain HTTP.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Permitted-Cross-Domain-Policies': 'none',
} as const;

export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'Content-Security-Policy': PUBLIC_POLICY,
};

export const PANEL_HEADERS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'Content-Security-Policy': PANEL_POLICY,
};

/** The headers of an answer at this path, before whoever answers makes them narrower. */
export const headersAt = (path: string): Readonly<Record<string, string>> =>
  /^\/admin(?:\/|$)/i.test(path) ? PANEL_HEADERS : PUBLIC_HEADERS;
