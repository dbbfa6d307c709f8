const queues = new WeakMap<object, Promise<unknown>>();

/**
 * One at a time within one transaction: the CMS publishes many at once in a single one, where the database's own
 * turn-taking does not keep them apart.
 */
export function inTurn<Result>(trx: object, run: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(trx) ?? Promise.resolve()).then(run);
  queues.set(
    trx,
    turn.catch(() => undefined),
  );
  return turn;
}
