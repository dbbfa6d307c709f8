import type { Arrangement } from './arrangements';
import { lastOnesLast, type Cell } from './edit-layout';
import type { FieldText } from './model-texts';

/** The content manager's stored view of one type, as far as we touch it. */
export interface Configuration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<Record<string, Metadata>>;
  readonly layouts: { readonly list: readonly string[]; readonly edit: readonly (readonly Cell[])[] };
}
type Part = Readonly<Record<string, unknown>>;
interface Metadata {
  readonly edit?: Part;
  readonly list?: Part;
}

/** What we wrote, value by value, by a path such as `title.edit.label`. */
export type Written = Readonly<Record<string, unknown>>;

/**
 * Puts our texts and arrangement into a stored view, and leaves alone what a person has changed: a
 * value is ours to write while it is still the CMS's own or still what we wrote.
 * @param written what we wrote so far; absent on the first time, when everything is the CMS's own
 * @returns the view to store, and what we have written by now
 */
export function planConfiguration(
  current: Configuration,
  texts: Readonly<Record<string, FieldText>>,
  arrangement: Arrangement | undefined,
  written: Written | undefined,
): { configuration: Configuration; written: Written } {
  const remembered: Record<string, unknown> = { ...written };
  const put = <Value>(path: string, now: Value, wanted: Value, cmsOwn = false): Value => {
    if (!cmsOwn && written !== undefined && !same(now, written[path])) return now;
    remembered[path] = wanted;
    return wanted;
  };
  const word = (part: Part | undefined, path: string, name: string, key: string, wanted: string) => {
    if (!part || !(key in part)) return part;
    const now = part[key];
    return { ...part, [key]: put(`${path}.${key}`, now, wanted, now === '' || now === name) };
  };

  const metadatas = Object.entries(current.metadatas).map(([name, now]) => {
    const text = texts[name];
    let { edit, list } = now;
    if (text) {
      edit = word(edit, `${name}.edit`, name, 'label', text.label);
      edit = word(edit, `${name}.edit`, name, 'description', text.hint);
      list = word(list, `${name}.list`, name, 'label', text.label);
    }
    if (edit && arrangement?.readOnly?.includes(name)) {
      edit = { ...edit, editable: put(`${name}.edit.editable`, edit.editable, false) };
    }
    return [name, { ...now, ...(edit && { edit }), ...(list && { list }) }] as const;
  });

  const { settings, layouts } = current;
  const configuration = {
    settings: arrangement
      ? {
          ...settings,
          mainField: put('mainField', settings.mainField, arrangement.mainField),
          defaultSortBy: put('sortBy', settings.defaultSortBy, arrangement.sortBy),
          defaultSortOrder: put('sortOrder', settings.defaultSortOrder, arrangement.sortOrder),
        }
      : settings,
    metadatas: Object.fromEntries(metadatas),
    layouts: {
      list: arrangement
        ? put(
            'list',
            layouts.list,
            arrangement.list.filter((name) => current.metadatas[name] !== undefined),
          )
        : layouts.list,
      edit: put('edit', layouts.edit, lastOnesLast(layouts.edit)),
    },
  };
  return { configuration, written: remembered };
}

/** Equal as stored: the store keeps JSON, in which the order of keys says nothing. */
export const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
