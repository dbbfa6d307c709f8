/** Asks whether the links of a text still lead somewhere. Never asks an address inside the office's own network. */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { LRUCache } from 'lru-cache';
import { Agent, request } from 'undici';
import type { LinkAnswer } from '../../../domain/checks/links/dead-link';

/** At most so many of one text, so long each, so many at once: whoever saves a draft is waiting. */
const MOST = 40;
const PATIENCE_MS = 4_000;
const AT_ONCE = 8;
const KEPT_MS = 30 * 60_000;

const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv6');

const isInside = (address: string) => INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Looks a name up, and refuses what lies inside: also a name that somebody has pointed there. */
const outside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, [], 0);
    else if (addresses.some(({ address }) => isInside(address))) callback(new Error('inside'), [], 0);
    else callback(null, addresses);
  });
};

/** What came of asking. */
export interface Asked {
  /** By address; one that cannot be asked is left out. */
  readonly answers: ReadonlyMap<string, LinkAnswer>;
  /** Those that nobody was asked for, because there were too many. */
  readonly unasked: ReadonlySet<string>;
  /** Some were asked for, and none answered: this server has no way out to the network. */
  readonly isOffline: boolean;
}

export type AskLinks = (addresses: readonly string[]) => Promise<Asked>;

/**
 * Asks for addresses. Where nothing at all answers, nothing is said of any link.
 * @param mayAsk which addresses are asked; a test asks inside
 */
export function linkAsker(reach: LookupFunction = outside, mayAsk = isOutside): AskLinks {
  const kept = new LRUCache<string, LinkAnswer>({ max: 2_000, ttl: KEPT_MS });
  const agent = new Agent({ connect: { lookup: reach, timeout: PATIENCE_MS }, connections: AT_ONCE });

  async function ask(address: string): Promise<LinkAnswer> {
    const known = kept.get(address);
    if (known !== undefined) return known;
    try {
      const { statusCode, body } = await request(address, {
        method: 'GET',
        dispatcher: agent,
        headersTimeout: PATIENCE_MS,
        bodyTimeout: PATIENCE_MS,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      // What is cut off is told as an error, which nobody waits for: without a listener it would end the process.
      body.on('error', () => undefined).destroy();
      kept.set(address, statusCode);
      return statusCode;
    } catch {
      return 'unreachable';
    }
  }

  return async (addresses) => {
    const askable = [...new Set(addresses)].filter(mayAsk);
    const answers = new Map<string, LinkAnswer>();
    const queue = askable.slice(0, MOST);
    const work = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        answers.set(next, await ask(next));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const isOffline = answers.size > 0 && [...answers.values()].every((answer) => answer === 'unreachable');
    return { answers: isOffline ? new Map() : answers, unasked: new Set(askable.slice(MOST)), isOffline };
  };
}

/** Whether an address is one of the web and, where it names a machine by number, none of the inside. */
function isOutside(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  return /^https?:$/.test(protocol) && !(isIP(host) > 0 && isInside(host));
}
