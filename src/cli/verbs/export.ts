import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ExportFailure, exportRequest, type ExportService } from '../../plugins/channels/shared/export';
import { byCommand, OPERATOR } from '../actor';
import { atMost, DataError, say, UsageError, type Verb } from '../verb';

/** Written beside its place and moved there whole: no half of a package bears its name. */
async function write(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`;
  const out = createWriteStream(draft);
  try {
    await pipeline(chunks, out);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof ExportFailure) throw new DataError(error.message);
    const { code, syscall } = error as { code?: string; syscall?: string };
    if (syscall === 'open' || syscall === 'rename')
      throw new UsageError(`写不了文件 ${file}（${code ?? ''}），请核对文件夹是否存在、是否可写。`);
    throw error;
  }
}

export const exportVerb: Verb = {
  name: 'export',
  summary: '把已公开的内容做成一个 ZIP 导出包，供其他网站导入',
  help: `用法：gongkai export <文件.zip> [--from <日期>] [--to <日期>] [--type <类型>] [--body <机关>] [--json]

导出包里有目录（index.csv、index.json）和说明（README.txt）；每条一个文件夹：完整网页、正文、各项数据、
附件；年度报告有各种格式。只含已经公开的内容。
  --from、--to   按发布日期，含当天，写成 2026-01-31；不写则不限
  --type         工作动态、公告公示、人事信息、年度报告，可用逗号隔开几种；不写则为全部
  --body         公开主体的名称或代码；不写则为全部
  --json         输出导出了多少

例：npm run gongkai -- export 2026年.zip --from 2026-01-01 --to 2026-12-31`,
  options: { from: { type: 'string' }, to: { type: 'string' }, type: { type: 'string' } },
  async run(call, io) {
    const [file] = call.positionals;
    if (!file) throw new UsageError('请写明导出到哪个文件，例如 导出.zip。');
    atMost(call, 1);
    const { from, to, type, body } = call.values;
    const request = exportRequest.safeParse({ from, to, type, body });
    if (!request.success) throw new UsageError(request.error.issues[0]?.message ?? '命令的选项写得不对。');
    const app = await io.openApp();
    // A command listens nowhere; its addresses are only made ready to be asked from inside.
    app.server.mount();
    // Each page that is asked would be a line of its own.
    app.log.level = 'warn';
    const service = app.plugin('channels').service<ExportService>('export');
    const opened = byCommand(app, OPERATOR, () => service.open(request.data));
    const made = await opened.catch((error: unknown) => {
      throw error instanceof ExportFailure ? new UsageError(error.message) : error;
    });
    await write(file, made.chunks);
    const { size } = await stat(file);
    const { items, reports, uploads, withdrawn } = made.summary();
    if (call.values.json) {
      say(io.stdout, JSON.stringify({ file, size, items, reports, uploads, withdrawn }, null, 2));
      return 0;
    }
    const meanwhile = withdrawn > 0 ? `；${withdrawn} 条在导出时撤下，没有放入` : '';
    say(
      io.stdout,
      `${file}（${size} 字节）：${items} 条信息，${reports} 份年度报告，${uploads} 个附件${meanwhile}。`,
    );
    return 0;
  },
};
