/** The folder `sample/`: data as an office would keep it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { TEXT_KEYS } from '../plugins/annual-report/domain/narrative/texts';
import { DemoFailure } from './demo-failure';

const text = z.string().min(1);

const bodySchema = z.strictObject({
  name: text,
  shortName: text,
  creditCode: text.nullable(),
  level: text,
  countingRule: text,
  websiteName: text,
  websiteUrl: z.url(),
  /** Nobody's: a sample has no website of its own. */
  siteIdCode: z.string().regex(/^\d{10}$/),
  wechatName: text,
  contactOffice: text,
  contactAddress: text,
  contactPhone: text,
  registersSince: z.record(text, z.iso.date()),
});

/** What the year does not word itself is left out. */
const textsSchema = z.partialRecord(z.enum(TEXT_KEYS), text);

/** A file as an import takes it. */
export interface SampleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface SampleFiles {
  /** The 公开主体 of the sample, by the attributes of that type. */
  body(): Promise<z.infer<typeof bodySchema>>;
  /** A year's own wording of the report, by the attributes of 年度报告. */
  texts(year: number): Promise<z.infer<typeof textsSchema>>;
  /** A register's spreadsheet of a year. */
  register(year: number, register: string): Promise<SampleFile>;
  /** An earlier year's report, section 4 of the data format. */
  report(year: number): Promise<SampleFile>;
}

/**
 * @param rootFolder the project's folder, in which `sample/` lies
 * @throws DemoFailure SAMPLE_FILE_INVALID, by each reader
 */
export function openSample(rootFolder: string): SampleFiles {
  const read = async (...steps: string[]): Promise<SampleFile> => {
    const name = path.join('sample', ...steps);
    const bytes = await readFile(path.join(rootFolder, name)).catch(() => {
      throw new DemoFailure('SAMPLE_FILE_INVALID', `打不开 ${name}。`);
    });
    return { name: path.basename(name), bytes };
  };
  const parse = async <Data>(schema: z.ZodType<Data>, ...steps: string[]): Promise<Data> => {
    const { name, bytes } = await read(...steps);
    try {
      return schema.parse(JSON.parse(bytes.toString('utf8')));
    } catch (cause) {
      const where = cause instanceof z.ZodError ? cause.issues[0]?.path.join('.') : '';
      throw new DemoFailure('SAMPLE_FILE_INVALID', `${name}${where ? ` 的 ${where}` : ''}。`);
    }
  };
  return {
    body: () => parse(bodySchema, 'body.json'),
    texts: (year) => parse(textsSchema, String(year), 'report-texts.json'),
    register: (year, register) => read(String(year), `${register}.csv`),
    report: (year) => read(String(year), 'report.json'),
  };
}
