import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { REGISTERS } from '../../../domain/registers';
import { readRegisterFile } from '../use-cases/read-register-file';
import { templateFile, type TemplateFormat } from './template-file';

const FOLDER = path.resolve(__dirname, '..', '..', '..', '..', '..', '..', 'templates');
const FORMATS: readonly TemplateFormat[] = ['csv', 'xlsx'];
const CASES = Object.values(REGISTERS).flatMap((register) =>
  FORMATS.map((format) => ({ register, format, name: register.name })),
);

/** A workbook's parts without those that carry the time of writing. */
function content(bytes: Buffer, format: TemplateFormat): unknown {
  if (format === 'csv') return bytes.toString('utf8');
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('docProps/'));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

describe.each(CASES)('$name.$format', ({ register, format }) => {
  const file = path.join(FOLDER, `${register.name}.${format}`);

  it('in templates/ is what the code makes (UPDATE_TEMPLATES=1 writes it anew)', async () => {
    const made = await templateFile(register, format);
    if (process.env['UPDATE_TEMPLATES'] === '1') {
      mkdirSync(FOLDER, { recursive: true });
      if (
        !existsSync(file) ||
        JSON.stringify(content(readFileSync(file), format)) !== JSON.stringify(content(made, format))
      ) {
        writeFileSync(file, made);
      }
    }
    expect(content(readFileSync(file), format)).toEqual(content(made, format));
  });

  it('has every header as import knows it, and no row', async () => {
    const read = await readRegisterFile(register, await templateFile(register, format));
    expect(read.problems.list.map((each) => each.code)).toEqual(['FILE_WITHOUT_ROWS']);
    expect(read.attributes).toEqual(register.columns.map((column) => column.attribute));
  });
});
