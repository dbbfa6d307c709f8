import type { Problem } from '../../../domain/problem';
import type { RegisterName } from '../../../shared/register-names';

/** How far an import is: rows read, then rows written. */
export interface ProgressStep {
  readonly phase: 'read' | 'write';
  readonly done: number;
  /** Rows in all; unknown while reading. */
  readonly total?: number;
}
export type Progress = (step: ProgressStep) => void;

/** Who imports: a name for the record, and whether items may be imported (a right of its own). */
export interface Actor {
  readonly name: string;
  readonly mayImportItems: boolean;
}

export interface ImportRequest {
  readonly register: string;
  /** Name, code or credit code of the body; absent: the first one. */
  readonly body?: string | undefined;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Does everything except keep it. */
  readonly dryRun?: boolean;
  /** Replaces rows of the same key whose content differs. */
  readonly update?: boolean;
  /** Past publications: what the checks warn of has been looked through, and stands. */
  readonly acceptWarnings?: boolean;
  readonly actor: Actor;
  readonly onProgress?: Progress;
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly register: RegisterName;
      readonly body: { readonly name: string; readonly bodyCode: string };
      readonly dryRun: boolean;
      /** Rows in the file; created + updated + skipped is as many. */
      readonly rows: number;
      readonly created: number;
      readonly updated: number;
      readonly skipped: number;
      /** Sentences for the person. */
      readonly notes: readonly string[];
    }
  | {
      readonly ok: false;
      readonly register: string;
      readonly problems: readonly Problem[];
      /** Problems beyond those listed. */
      readonly more: number;
    };

/** What one way of importing found: counts, or problems through the list that it was given. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly notes: readonly string[];
}
