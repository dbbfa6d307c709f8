/** What a clause says that a cell does not. */
export interface Contradiction {
  /** Path of the cell that the clause speaks of. */
  readonly where: string;
  readonly expected: number;
  readonly actual: number;
  readonly said: string;
}

/** What a number may truthfully stand for. */
export interface Meaning {
  readonly where: string;
  readonly expected: number;
  readonly fits: (told: number) => boolean;
}

/** Contradicted only if the number fits none of its meanings; the first one names the cell. */
export function contradiction(
  meanings: readonly Meaning[],
  told: number,
  said: string,
): Contradiction | undefined {
  const [first] = meanings;
  if (!first || meanings.some(({ fits }) => fits(told))) return undefined;
  return { where: first.where, expected: first.expected, actual: told, said };
}
