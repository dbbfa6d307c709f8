import type { Choice } from '../column';
import { labelKey } from './normalise';
import { bad, good, type Read } from './result';

const indexes = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

/** Reads a label of a closed list, however it is spaced, numbered or written in full width. */
export function readChoice(raw: string, choices: readonly Choice[]): Read {
  const value = indexOf(choices).get(labelKey(raw));
  return value === undefined ? unknownChoice(raw, choices) : good(value);
}

/** Whether a value is one of those that are stored. */
export function isStoredChoice(value: string, choices: readonly Choice[]): boolean {
  return choices.some((each) => each.value === value);
}

/** The refusal of an unknown label; where a group alone was written, it says which row is missing. */
export function unknownChoice(raw: string, choices: readonly Choice[]): Read {
  const within = choices.filter((each) => labelKey(each.value).startsWith(labelKey(raw)));
  if (labelKey(raw) !== '' && within.length > 1 && within.length < choices.length) {
    return bad('CHOICE_UNKNOWN', `还要写明是哪一种，可填：${within.map((each) => each.value).join('、')}`);
  }
  return bad('CHOICE_UNKNOWN', `没有这个选项，可填：${choices.map((each) => each.value).join('、')}`);
}

function indexOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = indexes.get(choices);
  if (known) return known;
  const index = new Map<string, string>();
  for (const each of choices) {
    for (const name of [each.value, ...(each.also ?? [])]) index.set(labelKey(name), each.value);
  }
  indexes.set(choices, index);
  return index;
}
