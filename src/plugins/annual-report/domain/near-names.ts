/** Which names a misspelt one may stand for. */

/** How many letters have to be changed, added or taken away to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
    }
  }
  return row[b.length] ?? 0;
}

/** The nearest names, at most three that are equally near, or that were cut short; none where nothing is near. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
  const written = wanted.toLowerCase();
  const furthest = Math.max(2, Math.floor(written.length / 4));
  const far = (name: string): number => {
    if (written !== '' && name.startsWith(written)) return 1;
    return Math.abs(name.length - written.length) > furthest ? Infinity : distance(written, name);
  };
  const near = names
    .map((name) => ({ name, far: far(name.toLowerCase()) }))
    .filter((each) => each.far <= furthest);
  const nearest = Math.min(...near.map((each) => each.far));
  return near.flatMap((each) => (each.far === nearest ? [each.name] : [])).slice(0, 3);
}
