/** What is said between the CMS and the worker that reads files. */
import type { RefusalCode } from '../../../domain/attachments/admission';
import type { Kind } from '../../../domain/attachments/kind';
import type { Reading } from '../../../domain/attachments/reading';

export type WorkerQuestion =
  | { readonly task: 'read'; readonly bytes: Uint8Array }
  /** `name` is judged with the bytes. */
  | { readonly task: 'admit'; readonly name: string; readonly bytes: Uint8Array };

/** A file as it may be stored. */
export interface Admitted {
  readonly mime: string;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** 1 to 8: how a picture was held before that was left out. */
  readonly orientation: number;
}

export type WorkerAnswer =
  | { readonly task: 'read'; readonly reading: Reading }
  | { readonly task: 'admit'; readonly admitted: Admitted }
  | { readonly task: 'refuse'; readonly code: RefusalCode; readonly sentence: string };
