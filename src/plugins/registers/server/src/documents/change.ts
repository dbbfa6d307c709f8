/** A write about to happen. */
export interface Change {
  readonly uid: string;
  readonly action: 'create' | 'update' | 'clone' | 'publish';
  readonly documentId: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is wrong with a field, as the panel shows it beside the field. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}
