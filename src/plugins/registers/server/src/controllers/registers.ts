import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import type { Register } from '../../../domain/register';
import { registerOf, REGISTERS } from '../../../domain/registers';
import { importQuery, type ImportProgress, type RegisterList } from '../../../shared/contracts';
import { templateFile } from '../adapters/template-file';
import { IMPORT_ITEMS } from '../permissions';
import { ProgressBoard } from '../progress-board';
import type { ImportService } from '../services/import';
import { exportRegister, isExportable } from '../use-cases/export-register';
import type { BodiesService } from '../../../shared/bodies';
import { actingOf, trailOf } from '../../../../../plugin-parts/review-services';

/** The part of Koa's context that these actions use. */
interface Context {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly request: { readonly files?: Readonly<Record<string, Upload | Upload[]>> };
  readonly state: {
    readonly user?: { id: number };
    readonly userAbility?: { can(action: string, subject?: string): boolean };
  };
  body: unknown;
  set(name: string, value: string): void;
  attachment(name: string): void;
}

interface Upload {
  readonly filepath: string;
  readonly originalFilename: string | null;
}

const board = new ProgressBoard();

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Which registers there are, and which of them this person may fill. */
  list(ctx: Context) {
    const answer: RegisterList = {
      data: Object.values(REGISTERS).map((register) => ({
        name: register.name,
        title: register.title,
        headers: register.columns.map(({ header, required, help }) => ({
          header,
          required: required ?? false,
          help,
        })),
        mayExport: isExportable(register) && may(ctx, 'read', register),
        mayImport: mayImport(ctx, register),
      })),
    };
    ctx.body = answer;
  },

  async template(ctx: Context) {
    const register = registerOf(ctx.params['register'] ?? '');
    const format = ctx.params['format'];
    if (!register || (format !== 'csv' && format !== 'xlsx')) throw new errors.NotFoundError('没有这个模板');
    ctx.attachment(`${register.title}.${format}`);
    ctx.set('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
    ctx.body = await templateFile(register, format);
  },

  /** What a body has on this register, as a workbook that can be changed and imported again. */
  async rows(ctx: Context) {
    const register = registerOf(ctx.params['register'] ?? '');
    if (!register || !isExportable(register)) throw new errors.NotFoundError('这个登记簿不能这样导出');
    if (!may(ctx, 'read', register))
      throw forbidden('RIGHT_MISSING', `您的账号不能看${register.title}，请联系管理员`);
    const query = importQuery.safeParse(ctx.query);
    const bodies: BodiesService = strapi.plugin('registers').service('bodies');
    const body = await bodies.resolve(query.success ? query.data.body : undefined);
    if (!body) throw new errors.NotFoundError('没有这个公开主体，请核对名称');
    ctx.attachment(`${register.title}.xlsx`);
    ctx.set('Content-Type', XLSX);
    ctx.body = await exportRegister(strapi, register, body.bodyCode);
    await trailOf(strapi).append({
      act: 'export',
      subject: { type: register.uid, id: register.name, title: register.title },
      bodyCode: body.bodyCode,
    });
  },

  async import(ctx: Context) {
    const register = registerOf(ctx.params['register'] ?? '');
    if (!register) throw new errors.NotFoundError('没有这个登记簿');
    if (!mayImport(ctx, register)) {
      throw forbidden(
        'RIGHT_MISSING',
        register.name === 'items'
          ? '补录信息发布需要“补录信息发布”的权限，请联系管理员'
          : `您的账号不能填写${register.title}，请联系管理员`,
      );
    }
    const query = importQuery.safeParse(ctx.query);
    if (!query.success)
      throw new errors.ValidationError('导入的选项有误：dryRun、update、accept 只能是 true 或 false');
    const upload = [ctx.request.files?.['file'] ?? []].flat()[0];
    if (!upload) throw new errors.ValidationError('没有收到文件，请选择一个 CSV 或 XLSX 文件');

    const { dryRun, update, accept, body, progress } = query.data;
    const key = progress ? boardKey(ctx, progress) : undefined;
    const service: ImportService = strapi.plugin('registers').service('import');
    try {
      const result = await service.importRegister({
        register: register.name,
        body,
        file: { name: upload.originalFilename ?? '上传的文件', bytes: await readFile(upload.filepath) },
        dryRun,
        update,
        acceptWarnings: accept,
        actor: { name: actingOf(strapi).current().name, mayImportItems: mayImportItems(ctx) },
        ...(key
          ? {
              onProgress: (step) => {
                board.set(key, step);
              },
            }
          : {}),
      });
      ctx.body = { data: result };
    } finally {
      if (key) board.clear(key);
    }
  },

  /** How far a running import is; 404 once it has ended. */
  progress(ctx: Context) {
    const step = board.get(boardKey(ctx, ctx.params['id'] ?? ''));
    if (!step) throw new errors.NotFoundError('没有正在进行的导入');
    const answer: ImportProgress = {
      data: { phase: step.phase, done: step.done, total: step.total ?? null },
    };
    ctx.body = answer;
  },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The content manager's own right on a register's rows. */
const may = (ctx: Context, access: 'create' | 'read', { uid }: Register) =>
  ctx.state.userAbility?.can(`plugin::content-manager.explorer.${access}`, uid) ?? false;

/** Who may enter rows may import them; past publications need a right of their own. */
const mayImport = (ctx: Context, register: Register) =>
  register.name === 'items' ? mayImportItems(ctx) : may(ctx, 'create', register);

const mayImportItems = (ctx: Context) => ctx.state.userAbility?.can(IMPORT_ITEMS) ?? false;
const boardKey = (ctx: Context, id: string) => `${ctx.state.user?.id ?? 0}:${id}`;
