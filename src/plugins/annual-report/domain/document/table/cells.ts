/** Short ways to write the cells of a table. Spans are counted in columns and rows, at least 1. */
import { atPath } from '../../at-path';
import type { HeaderCell, HeaderScope, NoteCell, ValueCell } from '../tree';

/** Heads the label column of each block of table two. */
export const LABEL_HEADING = '信息内容';

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

/** The cell of the form at `key`, for example `proactive.rules.issued`; empty where `tables` has none. */
export function value(tables: unknown, key: string, extent: Spans = {}): ValueCell {
  return { kind: 'value', key, value: valueAt(tables, key), ...spans(extent) };
}

function valueAt(tables: unknown, key: string): number | string | null {
  const found = atPath(tables, key);
  return typeof found === 'number' || typeof found === 'string' ? found : null;
}
