import { readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { registerOf, REGISTERS } from '../../../domain/registers';
import { importQuery, type ImportProgress, type RegisterList } from '../../../shared/contracts';
import { templateFile } from '../adapters/template-file';
import { IMPORT_ITEMS } from '../permissions';
import { ProgressBoard } from '../progress-board';
import type { ImportService } from '../services/import';

/** The part of Koa's context that these actions use. */
interface Context {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly request: { readonly files?: Readonly<Record<string, Upload | Upload[]>> };
  readonly state: {
    readonly user?: { id: number; firstname?: string | null; lastname?: string | null; email?: string };
    readonly userAbility?: { can(action: string): boolean };
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
        mayImport: register.name !== 'items' || mayImportItems(ctx),
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

  async import(ctx: Context) {
    const register = ctx.params['register'] ?? '';
    if (!registerOf(register)) throw new errors.NotFoundError('没有这个登记簿');
    if (register === 'items' && !mayImportItems(ctx)) {
      throw forbidden('补录信息发布需要“补录信息发布”的权限，请联系管理员');
    }
    const query = importQuery.safeParse(ctx.query);
    if (!query.success)
      throw new errors.ValidationError('导入的选项有误：dryRun、update 只能是 true 或 false');
    const upload = [ctx.request.files?.['file'] ?? []].flat()[0];
    if (!upload) throw new errors.ValidationError('没有收到文件，请选择一个 CSV 或 XLSX 文件');

    const { dryRun, update, body, progress } = query.data;
    const key = progress ? boardKey(ctx, progress) : undefined;
    const service: ImportService = strapi.plugin('registers').service('import');
    try {
      const result = await service.importRegister({
        register,
        body,
        file: { name: upload.originalFilename ?? '上传的文件', bytes: await readFile(upload.filepath) },
        dryRun,
        update,
        actor: { name: personOf(ctx), mayImportItems: mayImportItems(ctx) },
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

const mayImportItems = (ctx: Context) => ctx.state.userAbility?.can(IMPORT_ITEMS) ?? false;
const boardKey = (ctx: Context, id: string) => `${ctx.state.user?.id ?? 0}:${id}`;

function personOf(ctx: Context): string {
  const user = ctx.state.user;
  const name = `${user?.lastname ?? ''}${user?.firstname ?? ''}`.trim();
  return name || user?.email || '面板用户';
}
