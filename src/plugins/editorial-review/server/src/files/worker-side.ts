/** What the worker does with a file: everything that may take long or run out of memory. */
import {
  admit,
  closedRefusal,
  FileRefused,
  isLitter,
  lockedRefusal,
  scriptRefusal,
  type Admission,
} from '../../../domain/attachments/admission';
import { cleanOffice } from '../../../domain/attachments/office/clean';
import { namesIn } from '../../../domain/attachments/pdf';
import { barePicture, isPicture } from '../../../domain/attachments/pictures/bare';
import { bareWithin } from '../../../domain/attachments/pictures/bare-within';
import { readFile } from '../../../domain/attachments/read';
import { Unreadable } from '../../../domain/attachments/reading';
import { rewriteZip } from '../../../domain/attachments/zip/rewrite';
import { pdfOpener, pdfPropertiesReader, type LoadPdfjs } from './open-pdf';
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
    const propertiesOf = pdfPropertiesReader(loadPdfjs, folder);
    return { task: 'admit', admitted: await admitted(question.name, question.bytes, propertiesOf) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { task: 'refuse', code: error.code, sentence: error.message };
  }
}

type PropertiesOf = ReturnType<typeof pdfPropertiesReader>;

async function admitted(name: string, bytes: Uint8Array, propertiesOf: PropertiesOf): Promise<Admitted> {
  const admission = admit(name, bytes);
  const { kind, mime } = admission.extension;
  if (isPicture(kind)) return unlessDamaged(name, () => ({ mime, kind, ...barePicture(kind, bytes) }));
  return { mime, kind, bytes: await cleaned(name, admission, propertiesOf), orientation: 1 };
}

/** What nobody means to publish is left behind; a file's own pictures keep how they were held. */
async function cleaned(
  name: string,
  { extension, bytes, office, zip }: Admission,
  propertiesOf: PropertiesOf,
): Promise<Uint8Array> {
  if (zip) return cleanedZip(name, bytes, zip, propertiesOf);
  return unlessDamaged(name, async () => {
    if (isPicture(extension.kind)) return bareWithin(bytes) ?? bytes;
    if (office) return cleanOffice(office, bytes);
    return extension.kind === 'pdf' ? cleanedPdf(name, bytes, propertiesOf) : bytes;
  });
}

async function cleanedPdf(name: string, bytes: Uint8Array, propertiesOf: PropertiesOf): Promise<Uint8Array> {
  // Loaded where it is needed: most files are none, and each has a worker of its own.
  const { ActivePdf, cleanPdf, LockedPdf } = await import('./clean-pdf');
  const bare = await cleanPdf(bytes).catch((error: unknown) => {
    if (error instanceof LockedPdf) throw lockedRefusal(name);
    throw error instanceof ActivePdf ? scriptRefusal(name) : error;
  });
  const named = bare.closed ? namesIn(await propertiesOf(bytes)) : [];
  if (bare.closed && named.length > 0)
    throw closedRefusal(name, bare.closed, [...new Set(named.map(({ label }) => label))]);
  return bare.bytes;
}

async function cleanedZip(
  name: string,
  bytes: Uint8Array,
  { archive, inside }: NonNullable<Admission['zip']>,
  propertiesOf: PropertiesOf,
): Promise<Uint8Array> {
  const replaced = new Map<string, Uint8Array>();
  for (const [entry, admission] of inside) {
    const bare = await cleaned(`${name}：${entry}`, admission, propertiesOf);
    if (bare !== admission.bytes) replaced.set(entry, bare);
  }
  const whole = rewriteZip(archive, replaced, isLitter);
  return replaced.size === 0 && whole.length === bytes.length ? bytes : whole;
}

async function unlessDamaged<Result>(name: string, clean: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await clean();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const reason = error instanceof Unreadable ? error.reason : '清除作者等信息时出错';
    throw new FileRefused(
      'FILE_NOT_CLEANED',
      `“${name}”不能上传：${reason}。请用 WPS 打开，另存一份后重新上传。`,
    );
  }
}
