import type { Fault, ProblemCode } from '../problem';

/** A value that was read, or what is wrong with it. */
export type Read =
  { readonly ok: true; readonly value: string | null } | { readonly ok: false; readonly fault: Fault };

export const good = (value: string | null): Read => ({ ok: true, value });
export const bad = (code: ProblemCode, message: string): Read => ({ ok: false, fault: { code, message } });
