import type { Site } from './item';

/** A 公开主体 as far as pages name it. */
export interface SiteBody {
  readonly bodyCode: string;
  readonly name: string;
  readonly websiteName: string | null;
  readonly websiteUrl: string | null;
  readonly siteIdCode: string | null;
}

/** `http://www.example.gov.cn/a` → `www.example.gov.cn`; undefined where it is no address of a website. */
export function hostOf(address: string | null): string | undefined {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname;
}

/** What the pages of a body's items say of their site; of a code that is no body's, what the first body says. */
export function siteOf(
  bodies: readonly SiteBody[],
  bodyCode: string | undefined,
  { base, notice }: Pick<Site, 'base' | 'notice'>,
): Site {
  const body = bodies.find((each) => each.bodyCode === bodyCode) ?? bodies[0];
  return {
    base,
    bodyCode: body?.bodyCode ?? 'default',
    defaultBody: bodies[0]?.bodyCode ?? 'default',
    bodyName: body?.name ?? '',
    siteName: body?.websiteName ?? '',
    siteDomain: hostOf(body?.websiteUrl ?? null) ?? hostOf(base) ?? '',
    siteIdCode: body?.siteIdCode ?? '',
    notice,
  };
}
