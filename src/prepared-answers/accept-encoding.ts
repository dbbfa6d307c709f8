/** How a body is packed. In the order of our liking. */
export const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/** The weights that an `Accept-Encoding` gives, by name in lower case; what cannot be read is left out. */
function weights(header: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
    const [parameter] = parameters;
    const [, q = '1'] = (parameter === undefined ? undefined : WEIGHT.exec(parameter)) ?? [];
    if (parameter !== undefined && !WEIGHT.test(parameter)) continue;
    if (name) found.set(name.toLowerCase() === 'x-gzip' ? 'gzip' : name.toLowerCase(), Number(q));
  }
  return found;
}

/**
 * Chooses the coding of an answer (RFC 9110, 12.5.3).
 * @param header `Accept-Encoding`; absent: the body as it is
 * @param worthwhile whether packing makes the body smaller; if not, it is packed only where plain is refused
 * @returns undefined where nothing that we have is acceptable
 */
export function chooseCoding(header: string | undefined, worthwhile: boolean): Coding | undefined {
  if (header === undefined) return 'identity';
  const asked = weights(header);
  const others = asked.get('*');
  const weightOf = (coding: Coding): number =>
    asked.get(coding) ?? (coding === 'identity' ? (others === 0 ? 0 : 0.0001) : (others ?? 0));
  if (!worthwhile && weightOf('identity') > 0) return 'identity';
  const [best] = CODINGS.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  return best;
}
