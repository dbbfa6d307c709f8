import path from 'node:path';

/** What a request's path has to do with uploads. */
export type UploadPath =
  | { readonly kind: 'elsewhere' }
  /** It would reach the uploads in a roundabout way (encoded, doubled, climbing, other case). */
  | { readonly kind: 'roundabout' }
  | { readonly kind: 'upload'; readonly name: string };

const UPLOAD = /^\/uploads\/([A-Za-z0-9_-][A-Za-z0-9_.-]*)$/;

/**
 * Reads a request's raw path. Only the plain spelling `/uploads/<name>` is an upload: the file server
 * behind decodes and tidies paths, so every other spelling that would end there is turned away.
 */
export function readUploadPath(rawPath: string): UploadPath {
  const plain = UPLOAD.exec(rawPath);
  if (plain?.[1] && !plain[1].includes('..')) return { kind: 'upload', name: plain[1] };
  let decoded = rawPath;
  for (let round = 0; round < 3; round += 1) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return { kind: 'roundabout' };
    }
  }
  const slashed = decoded.replace(/\\/g, '/');
  const spellings = [slashed, path.posix.normalize(`/${slashed}`)].map((each) => each.toLowerCase());
  const reachesUploads = decoded.includes('\0') || spellings.some((each) => /^\/+uploads(\/|$)/.test(each));
  return { kind: reachesUploads ? 'roundabout' : 'elsewhere' };
}
