/** Which files may come in: by what they are, and only under a name that says so. */
import { EXTENSIONS, extensionOf, OLD_FORMATS, type Extension } from './extensions';
import { kindOf, type Kind } from './kind';
import { OfficePackage } from './office/package';
import { isXml } from './office/unseen';
import { Unreadable } from './reading';
import { DEFINITIONS, definesEntities } from './xml';
import { Archive } from './zip/archive';

export const REFUSALS = [
  'FILE_EMPTY',
  'FILE_KIND_NOT_ALLOWED',
  'FILE_OLD_FORMAT',
  'FILE_NOT_WHAT_IT_SAYS',
  'FILE_MARKUP',
  'FILE_PROGRAM',
  'FILE_MACROS',
  'FILE_SCRIPT',
  'FILE_PASSWORD',
  'FILE_DAMAGED',
  'FILE_DISGUISED',
  'FILE_TOO_LARGE',
  'FILE_NOT_CLEANED',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** The file may not come in; the message is a sentence with what to do. */
export class FileRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

const TAKEN = '可以上传：图片（png、jpg、gif、webp）、pdf、docx、xlsx、pptx、txt、csv、zip。';
const LABELS: Readonly<Partial<Record<Kind, string>>> = {
  ...Object.fromEntries(Object.values(EXTENSIONS).map(({ kind, label }) => [kind, label])),
  ole: '旧版 Office 或 WPS 文件',
};
const SAVE_ANEW =
  '请在 WPS 或 Word 里打开，点“文件”→“另存为”，选 .docx（表格选 .xlsx，演示选 .pptx），或导出为 PDF，再上传。';

/** What a file is. */
export interface Admission {
  readonly extension: Extension;
  readonly bytes: Uint8Array;
  /** Where it is an Office file. */
  readonly office?: OfficePackage;
  /** Where it is a zip: its files by their names there, each judged like a file of its own. */
  readonly zip?: { readonly archive: Archive; readonly inside: ReadonlyMap<string, Admission> };
}

/**
 * Checks a file against its name. No part of a file is run or shown on the way.
 * @throws FileRefused
 */
export function admit(name: string, bytes: Uint8Array): Admission {
  const ending = extensionOf(name);
  if (OLD_FORMATS.has(ending))
    throw new FileRefused(
      'FILE_OLD_FORMAT',
      `“${name}”不能上传：${ending} 是旧格式，里面有没有个人信息、作者是谁，系统检查不了。${SAVE_ANEW}`,
    );
  const extension = EXTENSIONS[ending];
  if (!extension) throw new FileRefused('FILE_KIND_NOT_ALLOWED', `不能上传这种文件：“${name}”。${TAKEN}`);
  if (bytes.length === 0)
    throw new FileRefused('FILE_EMPTY', `“${name}”是空文件，没有内容。请核对后重新上传。`);
  try {
    return { extension, bytes, ...admitted(name, bytes, extension) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new FileRefused('FILE_DAMAGED', `“${name}”不能上传：${error.reason}。${error.remedy}`);
  }
}

function admitted(
  name: string,
  bytes: Uint8Array,
  { kind: wanted, label }: Extension,
): Pick<Admission, 'office' | 'zip'> {
  const { kind, ...within } = identified(name, bytes);
  refuseActive(name, kind);
  if (kind === 'ole' && hasStream(bytes, 'EncryptedPackage'))
    throw new FileRefused(
      'FILE_PASSWORD',
      `“${name}”加了打开密码，不能上传：公开的文件谁都要能打开，系统也检查不了里面的内容。请用 WPS 或 Office 打开，点“文件”→“文档加密”（或“信息”→“保护”），去掉密码，保存后重新上传。`,
    );
  if (kind === 'ole' && /^(docx|xlsx|pptx)$/.test(wanted))
    throw new FileRefused(
      'FILE_PASSWORD',
      `“${name}”加了打开密码，或者是旧格式改了扩展名。公开的文件不能有密码：请用 WPS 打开，去掉密码，另存后重新上传。`,
    );
  if (kind !== wanted)
    throw new FileRefused(
      'FILE_NOT_WHAT_IT_SAYS',
      `“${name}”的内容不是${label}${LABELS[kind] ? `，而是${LABELS[kind]}` : ''}。请不要直接改扩展名：用原来的程序打开，另存为正确的格式后重新上传。`,
    );
  if (kind === 'pdf') refuseTail(name, bytes);
  return within;
}

function identified(name: string, bytes: Uint8Array): { kind: Kind } & Pick<Admission, 'office' | 'zip'> {
  const kind = kindOf(bytes);
  if (kind !== 'zip') return { kind };
  const archive = Archive.open(bytes);
  const office = OfficePackage.in(archive);
  if (hasMacros(archive)) throw macroRefusal(name);
  if (office) {
    refuseDefinitions(office);
    return { kind: office.kind, office };
  }
  return { kind, zip: { archive, inside: admitEntries(name, archive) } };
}

/** What a browser or a machine would run, under whatever name. */
function refuseActive(name: string, kind: Kind): void {
  if (kind === 'markup')
    throw new FileRefused(
      'FILE_MARKUP',
      `“${name}”的内容是网页或矢量图代码（HTML、SVG、XML），打开时可能运行脚本，不能上传。文字请复制到 Word 或记事本里另存，图请另存为 PNG 后上传。`,
    );
  if (kind === 'program')
    throw new FileRefused('FILE_PROGRAM', `“${name}”是程序或脚本，不能上传。请核对是不是选错了文件。`);
}

const macroRefusal = (name: string) =>
  new FileRefused(
    'FILE_MACROS',
    `“${name}”里带有宏（可能是宏病毒），不能上传。请用 WPS 打开，另存为 .docx 或 .xlsx（不带宏的格式）后重新上传，并用杀毒软件检查电脑。`,
  );

/** Office files of today keep macros in a part of this name, wherever it lies. */
const hasMacros = ({ entries }: Archive): boolean =>
  [...entries.keys()].some((entry) => /(^|\/)vbaProject[^/]*\.bin$/i.test(entry));

export const scriptRefusal = (name: string) =>
  new FileRefused(
    'FILE_SCRIPT',
    `“${name}”不能上传：文件里有脚本，或者有打开电脑上程序的按钮。请从原来的文档重新导出一份 PDF（不要带按钮和表单），再上传。`,
  );

const REASONS = { sealed: '盖了电子签章', encrypted: '加了密' } as const;

/** What cannot be cleaned without breaking it has to come clean. */
export const closedRefusal = (name: string, why: keyof typeof REASONS, labels: readonly string[]) =>
  new FileRefused(
    'FILE_NOT_CLEANED',
    `“${name}”不能上传：文件${REASONS[why]}，系统不能改动，里面却留有${labels.join('、')}，公开后谁都能看到。请从原来的文档重新导出一份 PDF，在“文件”→“文档加密”→“属性”里清空这些内容，再${why === 'sealed' ? '盖章' : '加密（公开的文件也可以不加密）'}，重新上传。`,
  );

export const lockedRefusal = (name: string) =>
  new FileRefused(
    'FILE_PASSWORD',
    `“${name}”加了打开密码，不能上传：公开的文件谁都要能打开，系统也检查不了里面的内容。请从原来的文档重新导出一份不加密码的 PDF，再上传。`,
  );

/** What a part stands for that it defines itself, readers do not see. */
function refuseDefinitions(office: OfficePackage): void {
  for (const path of office.archive.entries.keys())
    if (isXml(path) && definesEntities(office.part(path))) throw new Unreadable(DEFINITIONS);
}

/** Old Office files, and those with a password, name their parts in two bytes a letter. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...new TextEncoder().encode(name)].flatMap((letter) => [letter, 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A PDF begins at its first byte (its kind says so) and ends with its end mark: nothing hangs behind it. */
function refuseTail(name: string, bytes: Uint8Array): void {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-1024));
  if (!/%%EOF[\s\0]*$/.test(tail))
    throw new FileRefused(
      'FILE_DISGUISED',
      `“${name}”的 PDF 没有正常结束：文件没有传完整，或者后面夹带了别的内容。请用 WPS 打开，另存为 PDF 后重新上传。`,
    );
}

/** Everything in a zip is opened and cleaned one by one, and somebody is waiting. */
const MOST_FILES = 200;
const MOST_BYTES = 100 * 1024 * 1024;

/** What computers put into a zip by themselves; it does not become public. */
export const isLitter = (entry: string): boolean =>
  /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|^__MACOSX\//i.test(entry);

/** A zip may hold what may be uploaded by itself, and no zip again. */
function admitEntries(name: string, archive: Archive): Map<string, Admission> {
  const files = [...archive.entries.values()].filter(
    (entry) => !entry.name.endsWith('/') && !isLitter(entry.name),
  );
  if (files.length > MOST_FILES || files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw new FileRefused(
      'FILE_TOO_LARGE',
      `压缩包“${name}”里有 ${files.length} 个文件；一个压缩包最多 ${MOST_FILES} 个，解压后一共不超过 100 MB。请分成几个压缩包后再上传。`,
    );
  return new Map(files.map(({ name: entry }) => [entry, admitEntry(name, entry, archive)]));
}

function admitEntry(name: string, entry: string, archive: Archive): Admission {
  const own = entry.slice(entry.lastIndexOf('/') + 1);
  const extension = extensionOf(own);
  const isKnown = extension !== '.zip' && (EXTENSIONS[extension] !== undefined || OLD_FORMATS.has(extension));
  if (/[\\]|(^|\/)\.\.?(\/|$)|^\//.test(entry) || !isKnown)
    throw new FileRefused(
      'FILE_KIND_NOT_ALLOWED',
      `压缩包“${name}”里的“${entry}”不能上传。请把它从压缩包里去掉，或者解压后逐个上传。${TAKEN}`,
    );
  return admit(`${name}：${own}`, archive.read(entry) ?? new Uint8Array());
}
