/** What a link's host is, as browsers read it: `http://www.gov.cn@example.com` leads to example.com. */
export interface Host {
  /**
   * `lookalike`: other letters than English ones; `unreadable`: said to be an address, and none; `partial`: one that
   * leads nowhere from where it is read, such as `a.html`; `own`: a file of who writes, or a program.
   */
  readonly kind: 'name' | 'ip' | 'lookalike' | 'unreadable' | 'partial' | 'own';
  readonly name: string;
}

/** What begins an address that needs no host: a path of this website, a place in the page, mail, telephone. */
const WITHOUT_HOST = /^(?:\/(?!\/)|#|(?:mailto|tel|sms|weixin):)/i;

/** The host of an address of `http` or `https`; null of one that needs none. */
export function hostOf(href: string): Host | null {
  const address = href.trim().replace(/^\/\//, 'http://');
  if (WITHOUT_HOST.test(address)) return null;
  if (!/^https?:/i.test(address))
    return { kind: /^[a-z][a-z\d+.-]*:/i.test(address) ? 'own' : 'partial', name: '' };
  if (!URL.canParse(address)) return { kind: 'unreadable', name: '' };
  const name = new URL(address).hostname.replace(/\.$/, '');
  if (name.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(name)) return { kind: 'ip', name };
  return { kind: /(?:^|\.)xn--/.test(name) ? 'lookalike' : 'name', name };
}
