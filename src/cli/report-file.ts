import { LARGEST_FILE, tooLarge } from '../plugins/annual-report/domain/foreign/parse-json';
import { readForeignReport, type ForeignReport } from '../plugins/annual-report/domain/foreign/read-report';
import { readInput } from './read-input';
import { DataError } from './verb';

/**
 * A report that came from elsewhere as a file. Needs no database.
 * @throws UsageError when there is no such file; DataError, with a sentence, when it holds no report
 */
export async function readReportFile(file: string): Promise<ForeignReport> {
  const refuse = (reason: string): never => {
    throw new DataError(`${file}：${reason}`);
  };
  const bytes = await readInput(file, (size) => {
    if (size > LARGEST_FILE) refuse(tooLarge(size));
  });
  const reading = readForeignReport(bytes);
  return reading.ok ? reading.report : refuse(reading.reason);
}
