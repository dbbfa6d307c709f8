/** What a stored file says to the checks. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { unreadable } from '../../../domain/attachments/problems';
import type { Reading } from '../../../domain/attachments/reading';
import { plainUploadLinks } from '../../../../../published-files/text-links';
import { readUploadPath } from '../../../../../published-files/upload-path';
import { LARGEST_FILE } from '../../../../../published-files/upload-rules';
import { type AskWorker, WorkerFailed } from './ask-worker';

/** Of a row of the media library. */
export interface StoredFile {
  readonly url: string;
}

/** Characters of text that are kept, over all files: checks run at each save, and files rarely change. */
const KEPT_CHARACTERS = 16_000_000;

const nothing = (reason: string, remedy: string): Reading => ({
  parts: [],
  problems: [unreadable(reason, remedy)],
});

/**
 * Makes the reader of stored files. Its results are kept by the files' content.
 * @param uploads the folder of the uploads; nothing outside is ever opened
 */
export function attachmentReader(uploads: string, ask: AskWorker) {
  const kept = new LRUCache<string, Reading>({
    max: 500,
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: ({ parts, problems }) =>
      1 + parts.reduce((sum, { text }) => sum + text.length + 50, 0) + problems.length * 200,
  });
  return async ({ url }: StoredFile): Promise<Reading> => {
    const bytes = await bytesOf(uploads, url);
    if (!bytes) return nothing('找不到文件的内容', '请重新上传这个文件。');
    const key = createHash('sha256').update(bytes).digest('hex');
    const known = kept.get(key);
    if (known) return known;
    try {
      const answer = await ask({ task: 'read', bytes });
      if (answer.task !== 'read') throw new WorkerFailed('another answer');
      kept.set(key, answer.reading);
      return answer.reading;
    } catch (error) {
      if (!(error instanceof WorkerFailed)) throw error;
      return nothing('文件太大或太复杂，没有读完', '请分成几个小一些的文件，重新上传。');
    }
  };
}

/** The bytes of an upload by its address; undefined where it is none of ours, not there, or too large. */
async function bytesOf(uploads: string, url: string): Promise<Uint8Array | undefined> {
  const asked = readUploadPath(plainUploadLinks(url));
  if (asked.kind !== 'upload') return undefined;
  try {
    const [folder, file] = await Promise.all([realpath(uploads), realpath(path.join(uploads, asked.name))]);
    if (path.dirname(file) !== folder || (await stat(file)).size > LARGEST_FILE) return undefined;
    return await readFile(file);
  } catch {
    return undefined;
  }
}
