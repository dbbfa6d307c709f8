/** Names that look like one that is not known. */

const MOST = 3;
const LIKE_ENOUGH = 0.5;

const pairsOf = (name: string): string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2).toLowerCase());

/** From 0 to 1: how many neighbouring letters two names have in common. */
function likeness(one: string, other: string): number {
  const left = pairsOf(one);
  const right = pairsOf(other);
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / Math.max(1, left.length + right.length);
}

/** At most three of the known names, the likest first. */
export function nearNames(wanted: string, known: readonly string[]): string[] {
  return known
    .map((name) => ({ name, like: likeness(wanted, name) }))
    .filter(({ like }) => like >= LIKE_ENOUGH)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST)
    .map(({ name }) => name);
}
