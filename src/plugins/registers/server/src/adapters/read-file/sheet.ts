import type { Problem } from '../../../../domain/problem';
import type { Cell } from '../../../../domain/row';

/** One record of a file: its line as a person sees it, and its cells; or what is wrong with the file there. */
export type SheetRow =
  { readonly line: number; readonly cells: readonly Cell[] } | { readonly problem: Problem };

/** A file as rows, read one after another so that a large file holds up nobody else. */
export interface Sheet {
  readonly rows: AsyncIterable<SheetRow>;
}
