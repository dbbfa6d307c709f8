/** Deleting and moving many files asks of each what deleting one asks; the CMS itself looks at none of them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { addPolicy } from '../add-policy';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';
const MAY_CHANGE = 'plugin::upload.assets.update';

const asked = z
  .object({ fileIds: z.array(z.number()).catch([]), folderIds: z.array(z.number()).catch([]) })
  .catch({ fileIds: [], folderIds: [] });

interface Context {
  readonly state: { readonly userAbility?: { can(action: string, subject: unknown): boolean } };
  readonly request: { readonly body?: unknown };
}
interface PermissionService {
  createPermissionsManager(options: object): { toSubject(file: object): unknown };
}
/** Puts a policy of ours behind the media library's own. */
export function guardBulkFiles(strapi: Core.Strapi): void {
  const policy = async ({ state, request }: Context): Promise<boolean> => {
    const { userAbility: ability } = state;
    if (!ability) return true;
    const service = strapi.service('admin::permission') as unknown as PermissionService;
    const manager = service.createPermissionsManager({ ability, action: MAY_CHANGE, model: FILE });
    const files = await filesAmong(strapi, asked.parse(request.body));
    if (files.every((file) => ability.can(MAY_CHANGE, manager.toSubject(file)))) return true;
    throw forbidden('OTHERS_FILES', '选中的文件里有别人上传的，您不能删除或移动：请只选自己上传的文件。');
  };
  addPolicy(strapi, 'bulk-files', policy, {
    routers: strapi.plugin('upload').routes,
    handlers: ['admin-folder-file.deleteMany', 'admin-folder-file.moveMany'],
  });
}

/** The files that are named, and those in the folders that are. */
async function filesAmong(
  strapi: Core.Strapi,
  { fileIds, folderIds }: z.infer<typeof asked>,
): Promise<object[]> {
  const folders = (await strapi.db
    .query(FOLDER)
    .findMany({ select: ['path'], where: { id: { $in: folderIds } } })) as { path: string }[];
  const inFolders = folders.flatMap(({ path }) => [
    { folderPath: path },
    { folderPath: { $startsWith: `${path}/` } },
  ]);
  const where = { $or: [{ id: { $in: fileIds } }, ...inFolders] };
  return (await strapi.db.query(FILE).findMany({ where, populate: ['createdBy'] })) as object[];
}
