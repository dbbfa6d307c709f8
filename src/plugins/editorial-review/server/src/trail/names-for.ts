import type { Reach } from '../../../shared/bodies';

const SHOWN = 10;

export interface Found {
  readonly name: string;
  /** Whose it is; null where that cannot be told. */
  readonly bodyCode: string | null;
}

/** What was found by name, as far as the reader may see it; of other bodies only how many. */
export function namesFor(found: readonly Found[], bodies: Reach): string {
  const own =
    bodies === 'all' ? found : found.filter(({ bodyCode }) => bodyCode && bodies.includes(bodyCode));
  const others = found.length - own.length;
  const names = own.slice(0, SHOWN).map(({ name }) => name);
  const more = own.length > SHOWN ? `等 ${own.length} 条` : '';
  return [
    ...(own.length > 0 ? [`${names.join('、')}${more}`] : []),
    ...(others > 0 ? [`别的公开主体的 ${others} 条`] : []),
  ].join('，');
}
