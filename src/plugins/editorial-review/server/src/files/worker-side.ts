/** What the worker does with a file: everything that may take long or run out of memory. */
import { FileRefused, admit, scriptRefusal } from '../../../domain/attachments/admission';
import { cleanOffice } from '../../../domain/attachments/office/clean';
import { barePicture, isPicture } from '../../../domain/attachments/pictures/bare';
import { readFile } from '../../../domain/attachments/read';
import { Unreadable } from '../../../domain/attachments/reading';
import { pdfOpener, type LoadPdfjs } from './open-pdf';
import type { Admitted, WorkerAnswer, WorkerQuestion } from './worker-talk';

/** @param folder where pdfjs-dist is installed */
export async function answer(
  question: WorkerQuestion,
  loadPdfjs: LoadPdfjs,
  folder: string,
): Promise<WorkerAnswer> {
  if (question.task === 'read')
    return { task: 'read', reading: await readFile(question.bytes, pdfOpener(loadPdfjs, folder)) };
  try {
    return { task: 'admit', admitted: await admitted(question.name, question.bytes) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { task: 'refuse', code: error.code, sentence: error.message };
  }
}

async function admitted(name: string, bytes: Uint8Array): Promise<Admitted> {
  const { extension, office } = admit(name, bytes);
  const { kind, mime } = extension;
  try {
    if (isPicture(kind)) return { mime, kind, ...barePicture(kind, bytes) };
    if (kind === 'pdf') {
      // Loaded where it is needed: most files are none, and each has a worker of its own.
      const { ActivePdf, cleanPdf } = await import('./clean-pdf');
      const cleaned = await cleanPdf(bytes).catch((error: unknown) => {
        throw error instanceof ActivePdf ? scriptRefusal(name) : error;
      });
      return { mime, kind, bytes: cleaned, orientation: 1 };
    }
    return { mime, kind, bytes: office ? cleanOffice(office, bytes) : bytes, orientation: 1 };
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const reason = error instanceof Unreadable ? error.reason : '清除作者等信息时出错';
    throw new FileRefused(
      'FILE_NOT_CLEANED',
      `“${name}”不能上传：${reason}。请用 WPS 打开，另存一份后重新上传。`,
    );
  }
}
