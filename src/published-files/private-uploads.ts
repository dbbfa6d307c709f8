import type { Core } from '@strapi/strapi';
import { isItemUid } from '../public-content/item-facts';
import { isSigned, SIGNATURE_LIFE, signingKey, signUpload } from './signature';
import { plainUploadLinks, signedUploadLinks } from './text-links';

interface SignedFile {
  url: string;
}

interface UploadProvider {
  extend(methods: { isPrivate(): boolean; getSignedUrl(file: SignedFile): { url: string } }): void;
}

interface Request {
  state?: { auth?: { strategy?: { name?: string } } };
}

/**
 * Makes the local uploads private: the panel's answers carry signed addresses, for a person who is
 * logged in, and for nobody else. Called in `register`, before the CMS reads what the provider can do.
 */
export function makeUploadsPrivate(strapi: Core.Strapi, secret: string, now: () => number): void {
  const key = signingKey(secret);
  const loggedIn = () => {
    const request = strapi.requestContext.get() as Request | undefined;
    return request?.state?.auth?.strategy?.name === 'admin';
  };
  const sign = (path: string) => signUpload(path, Math.floor(now() / 1000) + SIGNATURE_LIFE, key);
  const provider = strapi.plugin('upload').provider as unknown as UploadProvider;
  provider.extend({
    isPrivate: () => true,
    getSignedUrl: ({ url }) => ({ url: loggedIn() ? signedUploadLinks(url, sign) : plainUploadLinks(url) }),
  });

  // The pictures inside a text: stored bare, shown signed to the person who edits the text.
  strapi.documents.use(async (context, next) => {
    if (!isItemUid(context.uid)) return next();
    const params = context.params as { data?: { content?: unknown } } | undefined;
    if (params?.data && typeof params.data.content === 'string') {
      params.data = { ...params.data, content: plainUploadLinks(params.data.content) };
    }
    const result = await next();
    const rows = context.action === 'findOne' || context.action === 'create' || context.action === 'update';
    return rows && loggedIn() ? (withSignedContent(result, sign) as typeof result) : result;
  });
}

function withSignedContent(row: unknown, sign: (path: string) => string): unknown {
  const content = (row as { content?: unknown } | null)?.content;
  return typeof content === 'string'
    ? { ...(row as object), content: signedUploadLinks(content, sign) }
    : row;
}

/** A check of a request's signature, with the same key. */
export function signatureCheck(secret: string, now: () => number) {
  const key = signingKey(secret);
  return (path: string, query: URLSearchParams) => isSigned(path, query, Math.floor(now() / 1000), key);
}
