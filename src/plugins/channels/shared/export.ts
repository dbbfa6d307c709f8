/** The export package: everything published, or a part of it, as one ZIP for websites that import. */
import { z } from 'zod';
import { CHANGE_TYPES, type ChangeType } from './changes';
import { ITEM_LABELS } from './item-types';

/** What each type is called in the package, on the command line and in the panel. */
export const EXPORT_LABELS: Readonly<Record<ChangeType, string>> = {
  ...ITEM_LABELS,
  'annual-reports': '年度报告',
};

const day = z.iso.date({ error: '日期请写成 2026-01-31 这样。' });

/** A type by its name in addresses or in Chinese. */
const type = z.string().transform((written, context): ChangeType => {
  const found = CHANGE_TYPES.find((each) => each === written || EXPORT_LABELS[each] === written);
  if (found) return found;
  const known = CHANGE_TYPES.map((each) => `${EXPORT_LABELS[each]}（${each}）`).join('、');
  context.addIssue({ code: 'custom', message: `没有“${written}”这种内容；有：${known}。` });
  return z.NEVER;
});

/** As it comes from a command or an address. Days are those of publication, both included. */
export const exportRequest = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    /** One, or several with commas; absent: all. */
    type: z
      .string()
      .transform((list) => list.split(/[,，、]/).map((each) => each.trim()))
      .pipe(z.array(type).min(1))
      .optional(),
    /** Name, code or credit code of a 公开主体; absent: all of them. */
    body: z.string().min(1).optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: '开始日期不能晚于结束日期。',
  });
export type ExportRequest = z.output<typeof exportRequest>;

/** What a package came to hold. */
export interface ExportSummary {
  readonly items: number;
  readonly reports: number;
  /** Pictures and attachments. */
  readonly uploads: number;
  /** Withdrawn while the package was made: not in it. */
  readonly withdrawn: number;
}

/** A package that is being made: the summary is whole once every chunk has been read. */
export interface ExportPackage {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly summary: () => ExportSummary;
}

/** Why there is no package, or only the beginning of one. */
export type ExportFailureCode = 'BODY_UNKNOWN' | 'TOO_LARGE' | 'ANSWER_MISSING';

export class ExportFailure extends Error {
  constructor(
    readonly code: ExportFailureCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** `strapi.plugin('channels').service('export')` */
export interface ExportService {
  /** @throws ExportFailure BODY_UNKNOWN at once; the others while the chunks are read */
  open(request: ExportRequest): Promise<ExportPackage>;
}
