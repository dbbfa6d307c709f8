/** What a link's host is, as browsers read it: `http://www.gov.cn@example.com` leads to example.com. */
export interface Host {
  /** `lookalike`: other letters than English ones; `unreadable`: said to be an address, and none. */
  readonly kind: 'name' | 'ip' | 'lookalike' | 'unreadable';
  readonly name: string;
}

/** The host of an address of `http` or `https`; null of any other (mail, telephone, a file of our own). */
export function hostOf(href: string): Host | null {
  const address = href.trim().replace(/^\/\//, 'http://');
  if (!/^https?:/i.test(address)) return null;
  if (!URL.canParse(address)) return { kind: 'unreadable', name: '' };
  const name = new URL(address).hostname.replace(/\.$/, '');
  if (name.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(name)) return { kind: 'ip', name };
  return { kind: /(?:^|\.)xn--/.test(name) ? 'lookalike' : 'name', name };
}
