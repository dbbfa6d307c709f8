import type { Column } from './column';
import type { RegisterName } from '../shared/register-names';
import type { RowRule } from './row';

/** One register: what its rows are. Import, panel, templates and database all read this. */
export interface Register {
  readonly name: RegisterName;
  /** Its name for people. */
  readonly title: string;
  /** The content type whose rows it fills. */
  readonly uid: string;
  /** Attributes that tell one row from another within a body; empty where rows have no name of their own. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly rules: readonly RowRule[];
  /** What whoever imports into it is always told. */
  readonly note?: string;
  /** Attributes that must be equal between the rows that share `by`. */
  readonly agreement?: { readonly by: string; readonly attributes: readonly string[] };
}

/** The column of an attribute. */
export function columnOf(register: Register, attribute: string): Column {
  const column = register.columns.find((each) => each.attribute === attribute);
  if (!column) throw new Error(`no column ${attribute} in ${register.name}`);
  return column;
}
