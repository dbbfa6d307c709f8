import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './verb';

/**
 * The bytes of a file that a call names.
 * @param tooLarge refuses by size before anything is read
 * @throws UsageError when there is no such file, or it is no file
 */
export async function readInput(file: string, tooLarge?: (bytes: number) => void): Promise<Buffer> {
  const about = await stat(file).catch(() => null);
  if (about?.isDirectory()) throw new UsageError(`${file} 是文件夹，请写明文件。`);
  // A pipe is as good as a file; a device may never end.
  if (!about || !(about.isFile() || about.isFIFO())) throw new UsageError(`打不开文件 ${file}，请核对路径。`);
  tooLarge?.(about.size);
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(`打不开文件 ${file}，请核对路径。`);
  }
}
