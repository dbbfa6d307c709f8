/**
 * The media library's own services, with the office's rules before them. Every way in ends here: the panel's library
 * and fields, REST, and programs all call these services and nothing below them.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { FileRefused } from '../../../domain/attachments/admission';
import { extensionOf } from '../../../domain/attachments/extensions';
import type { FileUse } from '../../../../../published-files/repositories/file-use-repository';
import { inTransaction, type Knex } from '../transaction';
import type { IncomingFile, uploadAdmission } from './admit-upload';

interface FileRow {
  readonly id: number;
  readonly name: string;
  readonly ext: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
}

type Info = Partial<Pick<FileRow, 'name' | 'alternativeText' | 'caption'>>;

interface UploadService {
  upload(request: { data: object; files: IncomingFile | IncomingFile[] }, options?: object): Promise<unknown>;
  replace(id: unknown, request: { data: object; file: IncomingFile }, options?: object): Promise<unknown>;
  updateFileInfo(id: unknown, info: Info, options?: object): Promise<unknown>;
  findOne(id: unknown): Promise<FileRow | null>;
  remove(file: Pick<FileRow, 'id'>): Promise<unknown>;
}

interface FileService {
  deleteByIds(ids?: unknown[]): Promise<unknown>;
}

interface Registry {
  extend<Service>(uid: string, wrap: (service: Service) => Service): unknown;
}

/** @param fileInUse which of some files somebody answers for, or has to */
export function guardUploads(
  strapi: Core.Strapi,
  withAdmitted: ReturnType<typeof uploadAdmission>,
  fileInUse: (trx: Knex, fileIds: readonly number[]) => Promise<readonly FileUse[]>,
): void {
  const registry: Registry = strapi.get('services');
  const refuseInUse = async (trx: Knex, ids: readonly unknown[], wanted: string) => {
    const [use] = await fileInUse(trx, ids.map(Number).filter(Number.isInteger));
    if (use) throw new errors.ApplicationError(sentence(use, wanted), { code: 'FILE_IN_USE' });
  };
  /** In the trail's turn nobody submits, signs or publishes: what holds at the look holds until it is done. */
  const unlessInUse = <Result>(ids: readonly unknown[], wanted: string, act: () => Promise<Result>) =>
    inTransaction(strapi, async (trx) => {
      await trailOf(strapi).lock();
      await refuseInUse(trx, ids, wanted);
      return act();
    });

  registry.extend<UploadService>('plugin::upload.upload', (service) => ({
    ...service,
    upload: ({ data, files }, options) =>
      inChinese(() =>
        withAdmitted([files].flat(), (admitted) =>
          service.upload({ data: unattached(data), files: admitted }, options),
        ),
      ),
    async replace(id, { data, file }, options) {
      // Told at once; asked again when the new file has been checked, which may take a minute.
      await inTransaction(strapi, (trx) => refuseInUse(trx, [id], '替换'));
      const row = await service.findOne(id);
      return inChinese(async () => {
        if (row) refuseOtherKind(row, file);
        return withAdmitted([file], ([admitted = file]) =>
          unlessInUse([id], '替换', () => service.replace(id, { data, file: admitted }, options)),
        );
      });
    },
    async updateFileInfo(id, info, options) {
      const row = await service.findOne(id);
      const change = () => service.updateFileInfo(id, info, options);
      return row && changesPublicWords(row, info) ? unlessInUse([id], '改名或修改说明', change) : change();
    },
    remove: (file) => unlessInUse([file.id], '删除', () => service.remove(file)),
  }));

  // Of many files none is deleted where one must stay; a folder's go the same way.
  registry.extend<FileService>('plugin::upload.file', (service) => ({
    ...service,
    deleteByIds: (ids = []) => unlessInUse(ids, '删除', () => service.deleteByIds(ids)),
  }));
}

/** The file's address keeps its ending when its content is replaced. */
function refuseOtherKind(row: FileRow, file: IncomingFile): void {
  if (extensionOf(file.originalFilename ?? '') === row.ext.toLowerCase()) return;
  throw new FileRefused(
    'FILE_NOT_WHAT_IT_SAYS',
    `替换的文件要和原来的格式一样（${row.ext}）。格式不同的，请作为新文件上传，再到信息里换上。`,
  );
}

/** The CMS would hang an upload on any row that is named beside it. A file comes into an item by writing the item. */
function unattached(data: object): object {
  const { refId: _refId, ref: _ref, field: _field, ...rest } = data as Readonly<Record<string, unknown>>;
  return rest;
}

const changesPublicWords = (row: FileRow, info: Info): boolean =>
  (['name', 'alternativeText', 'caption'] as const).some(
    (word) => info[word] !== undefined && info[word] !== null && info[word] !== (row[word] ?? ''),
  );

function sentence({ fileName, title, by }: FileUse, wanted: string): string {
  if (by === 'emergency') {
    return `“${fileName}”是紧急发布过、还没有补审的信息《${title}》里的，不能${wanted}：补审的人要看当时公开的原件。请先由审核员在“审核”里补签三关或退回；要换内容的，请上传一个新文件。`;
  }
  const where = by === 'public' ? '正在公开的信息' : '已经送审的信息';
  return `“${fileName}”在${where}《${title}》里使用，不能${wanted}：那样会绕过审核改动公开的内容。请上传一个新文件，在信息里换上，再送审。`;
}

/** The CMS answers with its own errors. */
async function inChinese<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) throw new errors.ValidationError(error.message, { code: error.code });
    throw error;
  }
}
