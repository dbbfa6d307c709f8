import type { IncomingHttpHeaders } from 'node:http';

/** A header's name, its value, the next one's name … as Node writes it without a look. */
export type FlatHeaders = readonly string[];

const NONE: FlatHeaders = [];
const EXPOSED: FlatHeaders = ['Access-Control-Expose-Headers', 'ETag, Last-Modified, Link, Retry-After'];
const PREFLIGHT: FlatHeaders = [
  'Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers', 'Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, If-None-Match',
  'Access-Control-Max-Age', '86400',
]; // prettier-ignore

/** Which other websites' scripts may read the public addresses in a browser. Never with a person's log-in. */
export class CrossOrigin {
  private readonly anyone: boolean;
  private readonly listed: ReadonlyMap<string, FlatHeaders>;

  /** @param origins `https://www.example.gov.cn`, without a path; `*`: any */
  constructor(origins: readonly string[]) {
    this.anyone = origins.includes('*');
    this.listed = new Map(origins.map((each) => [each, ['Access-Control-Allow-Origin', each, ...EXPOSED]]));
  }

  /** What stands in every answer. */
  get everywhere(): FlatHeaders {
    return this.anyone ? (this.listed.get('*') ?? NONE) : NONE;
  }

  /** Whether answers differ by the origin that asks. */
  get varies(): boolean {
    return !this.anyone && this.listed.size > 0;
  }

  /** What stands in the answer to this origin besides. */
  for({ origin }: IncomingHttpHeaders): FlatHeaders {
    return this.anyone || origin === undefined ? NONE : (this.listed.get(origin) ?? NONE);
  }

  /** The answer to a browser that asks whether it may ask; undefined where it may not, or did not ask that. */
  preflight(method: string, headers: IncomingHttpHeaders): FlatHeaders | undefined {
    if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return undefined;
    const allowed = this.anyone ? this.everywhere : this.for(headers);
    return allowed.length > 0 ? [...allowed, ...PREFLIGHT, 'Vary', 'Origin'] : undefined;
  }
}
