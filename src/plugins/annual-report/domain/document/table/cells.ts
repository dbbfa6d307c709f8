/** Short ways to write the cells of a table. Spans are counted in columns and rows, at least 1. */
import type { Tables } from '../../../shared/report';
import type { HeaderCell, HeaderScope, NoteCell, ValueCell } from '../tree';

export interface Spans {
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

const spans = ({ colSpan = 1, rowSpan = 1 }: Spans) => ({ colSpan, rowSpan });

export function header(text: string, scope: HeaderScope, extent: Spans = {}): HeaderCell {
  return { kind: 'header', text, header: scope, ...spans(extent) };
}

export function note(text: string, extent: Spans = {}): NoteCell {
  return { kind: 'note', text, ...spans(extent) };
}

/**
 * The cell of the form at `key`, for example `proactive.rules.issued`.
 * @throws Error when the form has no such cell: the table and the contract have drifted apart.
 */
export function value(tables: Tables, key: string, extent: Spans = {}): ValueCell {
  return { kind: 'value', key, value: valueAt(tables, key), ...spans(extent) };
}

function valueAt(tables: Tables, key: string): number | string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined),
      tables,
    );
  if (typeof found === 'number' || typeof found === 'string') return found;
  throw new Error(`The form has no cell at ${key}`);
}
