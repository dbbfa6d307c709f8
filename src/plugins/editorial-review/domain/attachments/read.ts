import { isLitter } from './admission';
import { type Kind, kindOf } from './kind';
import { readExtras, type Nested } from './office/extras';
import { OfficePackage } from './office/package';
import { readOfficeProperties } from './office/properties';
import { readUnseen } from './office/unseen';
import { readSlides } from './office/slides';
import { readWord } from './office/word';
import { readWorkbook } from './office/workbook';
import { type PdfContent, readPdf } from './pdf';
import { isPicture } from './pictures/bare';
import { bareWithin } from './pictures/bare-within';
import { readPlainText } from './plain-text';
import { metadata, unreadable } from './problems';
import { Collector, type Problem, type Reading, Unreadable } from './reading';
import { Archive } from './zip/archive';

/** Takes a PDF apart. @throws Unreadable where it cannot */
export type OpenPdf = (bytes: Uint8Array) => Promise<PdfContent>;

const OFFICE_READERS = { docx: readWord, xlsx: readWorkbook, pptx: readSlides } as const;
const DEEPEST = 2;

/** What is no text of its own, as a page's number is none. */
const ASIDE = /^(文件属性|工作表的名称|页眉|页脚|图片说明)|的(页眉|页脚)$/;
const FEW_CHARACTERS = 50;
/** A picture of fewer bytes is a mark or a seal rather than a page. */
const SCAN_BYTES = 100_000;

/** Tables as text are long, and say little to the dictionary. */
const MOST_WHOLE: Readonly<Partial<Record<Kind, number>>> = { text: 5_000_000 };

const LEGACY = '旧格式的文件（.doc、.xls、.ppt、.wps、.et、.dps）或加了密码的文件，程序读不了';
const SAVE_ANEW =
  '请在 WPS 或 Word 里打开，去掉密码，点“文件”→“另存为”，选 .docx、.xlsx 或 .pptx，或导出为 PDF，重新上传。';
const PICK_ANOTHER = '请换成 .docx、.xlsx、.pdf、.txt 或 .csv 再上传。';
const UPLOAD_ANEW = '请把压缩包重新上传一次，上传时会自动清除。';

/** Files inside a file, and what that makes of their places. */
interface Inside {
  readonly as: '嵌入的' | '压缩包里的';
  readonly files: readonly Nested[];
}
const NOTHING: Inside = { as: '嵌入的', files: [] };

/**
 * Reads a file for the checks: by what it is, not by how it is called. Never throws: what cannot be read is a
 * problem of its own. Files inside files are read too, two deep; their places say so.
 */
export async function readFile(bytes: Uint8Array, openPdf: OpenPdf): Promise<Reading> {
  const { parts, problems } = await readAt(bytes, openPdf, 0);
  return { parts, problems };
}

async function readAt(bytes: Uint8Array, openPdf: OpenPdf, depth: number): Promise<Reading> {
  const kind = kindOf(bytes);
  const found = new Collector(MOST_WHOLE[kind]);
  try {
    const { as, files } = await readInto(found, kind, bytes, openPdf, depth);
    for (const each of files) await readNested(found, each, as, openPdf, depth);
    if (found.unread)
      found.report(unreadable(found.unread, '请分成几个文件，重新上传；不分的，由人看过后写明理由。'));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.report(unreadable(error.reason, error.remedy, error.severity));
  }
  return found;
}

/** Reads one file; answers the files inside it. */
async function readInto(
  found: Collector,
  kind: Kind,
  bytes: Uint8Array,
  openPdf: OpenPdf,
  depth: number,
): Promise<Inside> {
  if (kind === 'zip') return readPackage(found, bytes, depth);
  if (kind === 'pdf') {
    const content = await openPdf(bytes);
    readPdf(content, found);
    return { as: '嵌入的', files: content.attached };
  }
  if (isPicture(kind)) {
    if (bareWithin(bytes))
      found.report(
        metadata(
          [{ label: '照片信息（拍摄时间、地点、设备等）', name: '' }],
          '请重新上传一次，上传时会自动清除。',
        ),
      );
    return NOTHING;
  }
  if (kind === 'text' || kind === 'markup') {
    if (isEncodedPage(bytes)) throw new Unreadable('里面是编码过的网页（.mht）', PICK_ANOTHER);
    readPlainText(bytes, found);
    return NOTHING;
  }
  throw kind === 'ole'
    ? new Unreadable(LEGACY, SAVE_ANEW, 'error')
    : new Unreadable('不认识这种文件', PICK_ANOTHER, 'error');
}

/** No program here can leave behind what a camera or a scanner wrote into one. */
const isTiff = (bytes: Uint8Array): boolean =>
  /^(?:II\*\0|MM\0\*)/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4)));

/** A saved web page whose words stand in it as letters and figures without a meaning of their own. */
const isEncodedPage = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /^MIME-Version:/im.test(head) && /^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)/im.test(head)
  );
};

function readPackage(found: Collector, bytes: Uint8Array, depth: number): Inside {
  const archive = Archive.open(bytes);
  const office = OfficePackage.in(archive);
  if (!office) return { as: '压缩包里的', files: entriesOf(archive, found, depth) };
  OFFICE_READERS[office.kind](office, found);
  readOfficeProperties(office, found);
  const files = readExtras(office, found);
  readUnseen(office, found);
  const pictures = [...archive.entries.values()].filter(({ name }) => /(^|\/)media\/[^/]+$/.test(name));
  if (pictures.some(({ name }) => isTiff(archive.read(name) ?? new Uint8Array())))
    found.report(
      metadata(
        [{ label: 'TIFF 图片（可能带有拍摄时间、地点、设备等）', name: '' }],
        '请右键点图片→“另存为图片”，选 PNG，再用“更改图片”换上，保存后重新上传；确认没有这些信息的，写明理由。',
      ),
    );
  const isScan = pictures.some(({ size }) => size >= SCAN_BYTES);
  const characters = found.parts
    .filter(({ at }) => !ASIDE.test(at ?? ''))
    .reduce((sum, { text }) => sum + text.length, 0);
  if (characters === 0 || (isScan && characters < FEW_CHARACTERS))
    found.report(
      unreadable(
        pictures.length > 0 ? '里面只有图片，没有文字，或者文字很少' : '里面没有读到文字',
        '请换上有文字的原件；只有图片的，请由两个人逐页看过，确认没有个人信息。',
      ),
    );
  return { as: '嵌入的', files };
}

/** The files of a zip; their names are public with it. */
function entriesOf(archive: Archive, found: Collector, depth: number): Nested[] {
  if (depth > 0) throw new Unreadable('压缩包不在最外面一层', '请解压后逐个上传。', 'error');
  const names = [...archive.entries.keys()].filter((name) => !name.endsWith('/'));
  if (names.some(isLitter))
    found.report({
      code: 'FILE_METADATA',
      severity: 'error',
      at: null,
      excerpt: names.find(isLitter) ?? '',
      message: '压缩包里有电脑自动生成的文件，里面可能有缩略图、人名等看不见的信息。',
      remedy: UPLOAD_ANEW,
    });
  const files = names.filter((name) => !isLitter(name));
  for (const name of files) found.add('压缩包里的文件名', name);
  return files.map((name) => ({ name, bytes: archive.read(name) ?? new Uint8Array() }));
}

async function readNested(
  found: Collector,
  { name, bytes }: Nested,
  as: Inside['as'],
  openPdf: OpenPdf,
  depth: number,
) {
  const place = `${as}“${name}”`;
  if (depth >= DEEPEST) throw new Unreadable('文件里一层一层地嵌着文件');
  const { parts, problems } = await readAt(bytes, openPdf, depth + 1);
  for (const { at, text, ...more } of parts) found.add(at ? `${place}${at}` : place, text, more);
  for (const problem of problems) {
    const at = problem.at ? `${place}${problem.at}` : place;
    found.report({ ...problem, ...asInside(as, problem, bytes), at });
  }
}

/** What lies in a zip could have been uploaded cleaned; what lies in a document nobody may be able to change. */
function asInside(as: Inside['as'], { code, severity }: Problem, bytes: Uint8Array): Partial<Problem> {
  if (as === '嵌入的') return code === 'FILE_UNREADABLE' ? { severity: 'warning' } : {};
  // A PDF may be under a seal: its own remedy says more.
  return code === 'FILE_METADATA' && kindOf(bytes) !== 'pdf'
    ? { severity: 'error', remedy: UPLOAD_ANEW }
    : { severity };
}
