/** As much of a digest as tells two files of one name apart, for people. */
export const shortDigest = (digest: string): string => digest.slice(0, 8);

/**
 * The SHA-256 of a file's bytes, in hex, as the file's row tells it; undefined of a file that was stored before digests
 * were kept and not replaced since.
 */
export function digestOf(row: Readonly<Record<string, unknown>>): string | undefined {
  const { sha256 } = (row.provider_metadata ?? {}) as { readonly sha256?: unknown };
  return typeof sha256 === 'string' ? sha256 : undefined;
}
