import { isIPv6 } from 'node:net';

/**
 * Whose request it is. With proxies of our own in front, each adds the address that it was called from at the
 * right of `X-Forwarded-For`: the reader's is as many from the right as there are proxies. What stands further
 * left, anybody can have written.
 * @param peer the address at the other end of the connection
 */
export function clientAddress(
  peer: string,
  forwarded: string | string[] | undefined,
  trustedProxies: number,
): string {
  if (trustedProxies === 0 || forwarded === undefined) return peer;
  const chain = (typeof forwarded === 'string' ? forwarded : forwarded.join(',')).split(',');
  return chain[Math.max(0, chain.length - trustedProxies)]?.trim() || peer;
}

/** Some proxies write the port too, which is another with every connection: `6.6.6.6:4711`, `[2001:db8::1]:4711`. */
export const withoutPort = (address: string): string =>
  /^\[([^\]]*)\](?::\d*)?$/.exec(address)?.[1] ?? /^([^:]*):\d*$/.exec(address)?.[1] ?? address;

/**
 * Whom a limit counts as one: an IPv4 address, or the half of an IPv6 address that a household is given; from
 * whichever of their ports.
 */
export function countedAs(written: string): string {
  const address = withoutPort(written);
  const plain = address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
  if (!isIPv6(plain)) return plain.slice(0, 64);
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}

/** This very machine. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
