import { fileProblem, ProblemList } from '../../../domain/problem';
import { readHeader } from '../../../domain/header';
import type { Register } from '../../../domain/register';
import type { Row } from '../../../domain/row';
import { createRowReader, type RowReader } from '../../../domain/row-reader';
import { openSheet } from '../adapters/read-file';
import type { Progress } from './import-types';

/** A file's sound rows and the attributes that its header names, or everything that is wrong with it. */
export interface RegisterFile {
  readonly rows: readonly Row[];
  readonly attributes: readonly string[];
  readonly problems: ProblemList;
}

const STEP = 2000;

/** Reads a whole file as rows of a register; never writes, never stops at the first fault. */
export async function readRegisterFile(
  register: Register,
  bytes: Uint8Array,
  onProgress: Progress = () => undefined,
): Promise<RegisterFile> {
  const problems = new ProblemList();
  const rows: Row[] = [];
  let attributes: readonly string[] = [];
  let reader: RowReader | undefined;
  let seen = 0;

  const sheet = await openSheet(bytes);
  if ('problem' in sheet) {
    problems.add(sheet.problem);
    return { rows, attributes, problems };
  }
  for await (const record of sheet.rows) {
    if ('problem' in record) {
      problems.add(record.problem);
      continue;
    }
    if (!reader) {
      if (record.cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === '')))
        continue;
      const header = readHeader(register, record.line, record.cells);
      header.problems.forEach((problem) => {
        problems.add(problem);
      });
      if (!problems.isEmpty) return { rows, attributes, problems };
      attributes = header.places.flatMap((column) => column?.attribute ?? []);
      reader = createRowReader(register, header.places, problems);
      continue;
    }
    const row = reader.read(record.line, record.cells);
    if (row) rows.push(row);
    seen += 1;
    if (seen % STEP === 0) {
      onProgress({ phase: 'read', done: seen });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  if (!reader && problems.isEmpty)
    problems.add(fileProblem('FILE_EMPTY', '文件里没有内容，请选择有内容的文件'));
  else if (rows.length === 0 && problems.isEmpty) {
    problems.add(fileProblem('FILE_WITHOUT_ROWS', '只有第一行列名，没有数据：请从第二行起填写，再导入'));
  }
  return { rows, attributes, problems };
}
