/** What lies at a path of own properties, for example `proactive.rules.issued`; undefined where nothing does. */
export const atPath = (root: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
      root,
    );
