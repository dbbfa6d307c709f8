/** What happens to a file before the media library stores it: it is checked, and cleaned. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { FileRefused } from '../../../domain/attachments/admission';
import { isPicture } from '../../../domain/attachments/pictures/bare';
import { hidesCode } from '../../../domain/attachments/pictures/hides-code';
import { LARGEST_FILE } from '../../../../../published-files/upload-rules';
import { type AskWorker, WorkerFailed } from './ask-worker';
import type { Admitted } from './worker-talk';

/** A file as a request's parser, or a program, hands it to the media library. */
export interface IncomingFile {
  readonly filepath: string;
  readonly originalFilename?: string | null;
  readonly mimetype?: string | null;
  readonly size: number;
  readonly detectedMimeType?: string;
}

/** A picture that unpacks to more than this is no photograph. */
const MOST_PIXELS = 120_000_000;
/** A photograph that is turned is written anew; at this quality nobody sees it. */
const QUALITY = 92;

/**
 * Checks and cleans files, all before the first of them is stored, and hands them on.
 * @throws FileRefused; then nothing of any of them is stored
 */
export function uploadAdmission(ask: AskWorker) {
  return async function withAdmitted<Result>(
    files: readonly IncomingFile[],
    use: (files: IncomingFile[]) => Promise<Result>,
  ): Promise<Result> {
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-upload-'));
    try {
      const admitted: IncomingFile[] = [];
      // One after the other: each may be as large as fifty megabytes.
      for (const [index, file] of files.entries())
        admitted.push(await admittedFile(file, path.join(folder, String(index)), ask));
      return await use(admitted);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function admittedFile(file: IncomingFile, target: string, ask: AskWorker): Promise<IncomingFile> {
  const name = file.originalFilename ?? '';
  if ((await stat(file.filepath)).size > LARGEST_FILE)
    throw new FileRefused(
      'FILE_TOO_LARGE',
      `“${name}”超过 50 MB，不能上传。请压缩图片或分成几个文件后再上传。`,
    );
  const original = await readFile(file.filepath);
  const admitted = await judged(name, original, ask);
  const bytes = isPicture(admitted.kind) ? await upright(name, original, admitted) : admitted.bytes;
  const changed = !original.equals(bytes);
  if (changed) await writeFile(target, bytes);
  return {
    ...file,
    filepath: changed ? target : file.filepath,
    size: bytes.length,
    mimetype: admitted.mime,
    detectedMimeType: admitted.mime,
  };
}

async function judged(name: string, bytes: Uint8Array, ask: AskWorker): Promise<Admitted> {
  const broken = new FileRefused(
    'FILE_DAMAGED',
    `“${name}”不能上传：文件太复杂或已经损坏，没有检查完。请用 WPS 打开，另存一份后重新上传。`,
  );
  const answer = await ask({ task: 'admit', name, bytes }).catch((error: unknown) => {
    throw error instanceof WorkerFailed ? broken : error;
  });
  if (answer.task === 'refuse') throw new FileRefused(answer.code, answer.sentence);
  if (answer.task !== 'admit') throw broken;
  return answer.admitted;
}

/** A picture that can be shown, turned as it was held; one that is a page or a script as well is painted anew. */
async function upright(name: string, original: Buffer, { kind, bytes, orientation }: Admitted) {
  try {
    // Decoded once as a whole: what looks like a picture only at its beginning is none.
    await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).stats();
    const isPlain = orientation === 1 && !hidesCode(bytes);
    if (isPlain || !isPicture(kind)) return bytes;
    const turned = sharp(original, { limitInputPixels: MOST_PIXELS, animated: true }).autoOrient();
    const anew = await turned.keepIccProfile().toFormat(kind, { quality: QUALITY }).toBuffer();
    if (hidesCode(anew)) throw new Error('hides code');
    return anew;
  } catch {
    throw new FileRefused(
      'FILE_DAMAGED',
      `“${name}”不是完整的图片，或者大得不正常，不能上传。请用看图软件打开，另存一份后重新上传。`,
    );
  }
}
