import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseCoding, type Coding } from './accept-encoding';
import type { Answer } from './ask-inside';
import type { CrossOrigin, FlatHeaders } from './cross-origin';

/** An answer in one coding, with its headers written out, so that nothing is put together when it is sent. */
export interface Variant {
  readonly etag: string;
  readonly body: Buffer;
  /** Of the whole answer, and of a 304. */
  readonly headers: FlatHeaders;
  readonly unchanged: FlatHeaders;
}

/** Written anew here, or only true of the connection on which the answer came. */
const DROPPED =
  /^(?:access-control-.*|cache-control|connection|content-(?:encoding|length)|date|etag|keep-alive|last-modified|transfer-encoding|vary|x-response-time)$/;
/** What speaks of the body: a 304 has none. */
const OF_THE_BODY = /^content-(?:type|length|encoding|disposition)$/;
const PACKABLE = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml|javascript)|image\/svg\+xml)/;
/** Smaller bodies fit into one packet anyway. */
const SMALLEST_PACKED = 1000;

const packers: Readonly<Record<Exclude<Coding, 'identity'>, (body: Buffer) => Promise<Buffer>>> = {
  gzip: async (body) => promisify(gzip)(body),
  br: async (body) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
};

/** Whether an answer of the CMS is one for everybody, that may be kept as long as nothing has changed. */
export function mayBeKept({ status, headers }: Answer): boolean {
  const control = headers['cache-control'];
  return (
    status === 200 &&
    typeof control === 'string' &&
    /(?:^|[\s,])public(?:$|[\s,])/.test(control) &&
    !/no-store|private/.test(control) &&
    headers['set-cookie'] === undefined
  );
}

/** The headers of an answer that go out as they came, in the flat form. */
export const carriedHeaders = (headers: Answer['headers']): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || DROPPED.test(name)
      ? []
      : [value].flat().flatMap((each) => [properName(name), String(each)]),
  );

/** One public answer, ready in every coding that was asked for. */
export class PreparedAnswer {
  /** When it last changed: milliseconds since 1970, whole seconds; undefined where the change log does not say. */
  readonly modified: number | undefined;
  /** The same as a header says it. */
  readonly modifiedText: string;
  private readonly worthwhile: boolean;
  private readonly etag: string;
  private readonly variants = new Map<Coding, Variant>();
  private readonly underWay = new Map<Coding, Promise<Variant>>();
  private readonly identity: Variant;

  constructor(
    private readonly answer: Answer,
    modified: Date | undefined,
    private readonly crossOrigin: CrossOrigin,
  ) {
    const { bytes, headers } = answer;
    this.modified = modified?.getTime();
    this.modifiedText = modified?.toUTCString() ?? '';
    this.worthwhile = bytes.length >= SMALLEST_PACKED && PACKABLE.test(String(headers['content-type'] ?? ''));
    const told = headers.etag;
    this.etag =
      typeof told === 'string' && /^"[^"]+"$/.test(told)
        ? told
        : `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    this.identity = this.variant('identity', bytes);
    this.variants.set('identity', this.identity);
  }

  /** Bytes that it may come to hold, all codings together. */
  get size(): number {
    return this.answer.bytes.length * (this.worthwhile ? 2 : 1) + 4096;
  }

  /** The coding that this reader takes; undefined where none that we have. */
  codingFor(acceptEncoding: string | undefined): Coding | undefined {
    return chooseCoding(acceptEncoding, this.worthwhile);
  }

  /** The answer in a coding, at once where it is ready. */
  in(coding: Coding): Variant | Promise<Variant> {
    if (coding === 'identity') return this.identity;
    return this.variants.get(coding) ?? this.pack(coding);
  }

  /** Makes every coding ready that is worth it. */
  async packAhead(): Promise<void> {
    if (this.worthwhile) await Promise.all([this.in('gzip'), this.in('br')]);
  }

  private pack(coding: 'br' | 'gzip'): Promise<Variant> {
    let packing = this.underWay.get(coding);
    if (!packing) {
      packing = packers[coding](this.answer.bytes).then((body) => {
        const variant = this.variant(coding, body);
        this.variants.set(coding, variant);
        this.underWay.delete(coding);
        return variant;
      });
      this.underWay.set(coding, packing);
    }
    return packing;
  }

  private variant(coding: Coding, body: Buffer): Variant {
    // Other bytes, another tag: a strong one stands for bytes, not for what they mean.
    const etag = coding === 'identity' ? this.etag : `${this.etag.slice(0, -1)}-${coding}"`;
    const headers = [
      ...carriedHeaders(this.answer.headers),
      ...['Cache-Control', 'public, no-cache'],
      ...['ETag', etag],
      ...['Vary', this.crossOrigin.varies ? 'Accept-Encoding, Origin' : 'Accept-Encoding'],
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      ...['Content-Length', String(body.length)],
      ...this.crossOrigin.everywhere,
    ];
    const unchanged = headers.filter(
      (_, at) => !OF_THE_BODY.test(headers[at - (at % 2)]?.toLowerCase() ?? ''),
    );
    return { etag, body, headers, unchanged };
  }
}

/** `content-type` → `Content-Type`. */
const properName = (name: string): string => name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
