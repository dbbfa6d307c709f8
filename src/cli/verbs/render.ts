import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintableReport } from '../../plugins/annual-report/domain/document/to-document';
import { wholeReport } from '../../plugins/annual-report/domain/foreign/whole-report';
import { Failure } from '../../plugins/annual-report/server/src/failure';
import { FORMS } from '../../plugins/annual-report/server/src/renderings/forms';
import { formsOf, type FormFile } from '../../plugins/annual-report/server/src/use-cases/read-forms';
import { readReportFile } from '../report-file';
import { editionOf } from '../edition-option';
import { openReport } from '../report-service';
import { atMost, say, text, UsageError, type Call, type Io, type Verb } from '../verb';

const NAMES = FORMS.map(({ name }) => name);
const EVERY = 'all';

/** `report.docx` by its whole name, or by its ending where only one form has it. */
function namesOf(wanted: string | undefined): string[] {
  if (wanted === undefined)
    throw new UsageError(`请用 --form 写明格式：${NAMES.join('、')}，或 all（全部）。`);
  if (wanted === EVERY) return NAMES;
  const found = NAMES.includes(wanted) ? [wanted] : NAMES.filter((name) => name.split('.').includes(wanted));
  if (found.length === 1) return found;
  // Of two pages, 网页 is what `html` means.
  const [report] = found.filter((name) => name.startsWith('report.'));
  if (report) return [report];
  throw new UsageError(`没有 ${wanted} 这种格式；有：${NAMES.join('、')}，或 all（全部）。`);
}

/** Of several forms, those that a report with missing cells can have; the others are told. */
async function formsThatCan(report: PrintableReport, names: readonly string[], io: Io): Promise<FormFile[]> {
  const files: FormFile[] = [];
  for (const name of names) {
    try {
      files.push(...(await formsOf(report, [name])));
    } catch (error) {
      const incomplete = error instanceof Failure && error.code === 'REPORT_INCOMPLETE';
      if (!incomplete || names.length === 1) throw error;
      say(io.stderr, `没有做 ${name}：${error.message}`);
    }
  }
  return files;
}

async function filesOf(call: Call, names: readonly string[], io: Io): Promise<FormFile[]> {
  const { values, positionals } = call;
  const file = text(values.file);
  const edition = editionOf(text(values.edition));
  if (file !== undefined) {
    if (positionals.length > 0 || edition !== undefined || values.draft || values.approved) {
      throw new UsageError('--file 不与年度、--edition、--draft、--approved 一起用。');
    }
    const foreign = await readReportFile(file);
    const whole = wholeReport(foreign);
    return formsThatCan(whole.ok ? whole.report : foreign.printable, names, io);
  }
  const chosen = [edition !== undefined, values.draft, values.approved].filter(Boolean).length;
  if (chosen > 1) throw new UsageError('--edition、--draft、--approved 请只写其中之一。');
  atMost(call, 1);
  const { service, where } = await openReport(call, io);
  if (values.draft) return formsOf(await service.assemble(where), names);
  if (values.approved) return formsOf(await service.approved(where), names);
  return service.published({ ...where, edition }, names);
}

const isFolder = async (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new UsageError(`建不了文件夹 ${folder}，请核对 --out 的路径。`);
  }
}

/** Where each file goes: `--out` is a file for one form, a folder for several. */
async function placesOf(out: string | undefined, names: readonly string[]): Promise<Map<string, string>> {
  const [only] = names;
  const folder = out ?? '.';
  const asFile = out !== undefined && !/[/\\]$/.test(out) && !(await isFolder(out));
  if (names.length === 1 && only !== undefined && asFile) {
    await makeFolder(path.dirname(out));
    return new Map([[only, out]]);
  }
  await makeFolder(folder);
  return new Map(names.map((name) => [name, path.join(folder, name)]));
}

async function write(place: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(place, bytes);
  } catch {
    throw new UsageError(`写不了文件 ${place}，请核对文件夹是否存在、是否可写。`);
  }
}

export const renderVerb: Verb = {
  name: 'render',
  summary: '把某年的年度报告，或别处来的报告文件，做成网页、Word、PDF、表格等',
  help: `用法：gongkai render <年度> --form <格式> [--edition <版次> | --approved | --draft] [--out <文件或文件夹>] [--body <机关>] [--json]
      gongkai render --file <报告.json> --form <格式> [--out <文件或文件夹>] [--json]

写明年度的，给出已公布的文件，逐字节与公布时相同；加 --approved 则是已批准、还没有公布的那一份，
加 --draft 则按登记簿现在的数据生成草稿。
  --form <格式>     ${NAMES.join('、')}，或 all（全部）；也可只写结尾，例如 docx
  --edition <版次>  不写则为最新一版
  --file <文件>     一份报告数据（JSON），不论来自哪里；不需要数据库
  --out             文件或文件夹；不写则放在当前文件夹
  --json            输出写了哪些文件

例：npm run gongkai -- render 2023 --form docx --out 年度报告2023.docx
    npm run gongkai -- render --file 报告2023.json --form all --out 报告2023`,
  options: {
    form: { type: 'string' },
    edition: { type: 'string' },
    draft: { type: 'boolean' },
    approved: { type: 'boolean' },
    file: { type: 'string' },
    out: { type: 'string' },
  },
  async run(call, io) {
    const names = namesOf(text(call.values.form));
    const files = await filesOf(call, names, io);
    const places = await placesOf(text(call.values.out), names);
    const written: { name: string; path: string; size: number }[] = [];
    for (const { name, bytes } of files) {
      const place = places.get(name) ?? name;
      await write(place, bytes);
      written.push({ name, path: place, size: bytes.length });
    }
    if (call.values.json) say(io.stdout, JSON.stringify({ files: written }, null, 2));
    else for (const { path: place, size } of written) say(io.stdout, `${place}（${size} 字节）`);
    return 0;
  },
};
