/** Names in a template that mean nothing, found before it is filled: also in branches not taken this year. */
import type { Liquid, Template } from 'liquidjs';
import { nearNames } from '../near-names';
import { FigureDrop } from './figure-drop';
import type { Vocabulary } from './engine';

/** A name that a template expects from outside, and the line where it stands. */
export interface UsedName {
  /** Steps of the path up to the first that is itself computed. */
  readonly path: readonly (string | number)[];
  readonly line: number;
}

export function namesIn(engine: Liquid, templates: Template[]): UsedName[] {
  return Object.values(engine.analyzeSync(templates, { partials: false }).globals)
    .flat()
    .map(({ segments, location }) => {
      const computed = segments.findIndex((segment) => typeof segment === 'object');
      const known = computed < 0 ? segments : segments.slice(0, computed);
      return { path: known.filter((segment) => typeof segment !== 'object'), line: location.row };
    });
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof FigureDrop);

function isKnown(path: UsedName['path'], vocabulary: Vocabulary): boolean {
  let at: unknown = vocabulary;
  for (const step of path) {
    if (Array.isArray(at)) return true;
    if (!isBranch(at) || !Object.hasOwn(at, step)) return false;
    at = at[step];
  }
  return true;
}

/** Every name that a template may print. */
function leavesOf(at: Record<string, unknown>, path: string): string[] {
  return Object.entries(at).flatMap(([key, value]) =>
    isBranch(value) ? leavesOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

/** What is wrong with each unknown name, in Chinese, with the names that may have been meant. */
export function unknownNames(used: readonly UsedName[], vocabulary: Vocabulary): string[] {
  const unknown = used.filter(({ path }) => !isKnown(path, vocabulary));
  if (unknown.length === 0) return [];
  const known = leavesOf(vocabulary, '');
  return unknown.map(({ path, line }) => {
    const name = path.join('.');
    const near = nearNames(name, known);
    return `第${line}行没有叫做 ${name} 的数字${near.length > 0 ? `，是不是 ${near.join(' 或 ')}？` : ''}`;
  });
}
