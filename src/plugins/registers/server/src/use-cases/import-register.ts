import { createHash } from 'node:crypto';
import { canonicalFile } from '../../../domain/canonical';
import { fileProblem, ProblemList, type Problem } from '../../../domain/problem';
import type { Register } from '../../../domain/register';
import { REGISTER_NAMES } from '../../../shared/register-names';
import { registerOf, REGISTERS } from '../../../domain/registers';
import type { BodyIdentity } from '../../../shared/bodies';
import { lock, type Transact } from '../repositories/sql';
import type { Table } from '../repositories/table';
import { importBatch } from './import-batch';
import type { ImportContext, ReviewOfPast } from './import-context';
import { importItems } from './import-items';
import { importKeyed } from './import-keyed';
import type { ImportRequest, ImportResult, Written } from './import-types';
import { readRegisterFile } from './read-register-file';

/** What an import needs of the world. */
export interface ImportDeps {
  readonly transact: Transact;
  readonly tableOf: (uid: string) => Table;
  readonly resolveBody: (nameOrCode?: string) => Promise<BodyIdentity | undefined>;
  readonly bodyNames: () => Promise<readonly string[]>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (message: string) => void;
  readonly review: ReviewOfPast;
  /** Takes the turn of putting acts on record, before any row is locked. */
  readonly lockRecord: () => Promise<void>;
  /** Puts the import on record, in its own transaction. */
  readonly record: (done: ImportDone) => Promise<void>;
}

/** An import as it goes on record. */
export interface ImportDone extends Written {
  readonly register: Register;
  readonly bodyCode: string;
  readonly file: string;
  readonly rows: number;
  readonly batch: string;
}

/** Rolls the transaction back, with everything that was found. */
class NotKept extends Error {
  constructor(readonly written: Written | null) {
    super('import not kept');
  }
}

/**
 * Imports a spreadsheet into a register: all of it or nothing. One import a body and register at a
 * time. Every bad row is named; a dry run does everything except keep it.
 */
export async function importRegister(deps: ImportDeps, request: ImportRequest): Promise<ImportResult> {
  const register = registerOf(request.register);
  if (!register) return refused(request, [unknownRegister(request.register)]);
  if (register.name === 'items' && !request.actor.mayImportItems) {
    return refused(request, [fileProblem('RIGHT_MISSING', '补录信息发布需要“补录信息”的权限，请联系管理员')]);
  }
  const body = await deps.resolveBody(request.body);
  if (!body) return refused(request, [unknownBody(request.body, await deps.bodyNames())]);

  const file = await readRegisterFile(register, request.file.bytes, request.onProgress);
  if (!file.problems.isEmpty) return refused(request, file.problems.list, file.problems.more);

  const problems = new ProblemList();
  const written = await deps
    .transact(async (sql) => {
      if (!request.dryRun) await deps.lockRecord();
      await lock(sql, `gongkai.import:${body.bodyCode}:${register.name}`);
      const batch = batchOf(
        register,
        file.rows.map((row) => row.values),
      );
      const done = await wayOf(register)({
        sql,
        register,
        table: deps.tableOf(register.uid),
        tableOf: deps.tableOf,
        bodyCode: body.bodyCode,
        rows: file.rows,
        attributes: file.attributes,
        update: request.update ?? false,
        batch,
        fileName: request.file.name,
        actorName: request.actor.name,
        acceptWarnings: request.acceptWarnings ?? false,
        review: request.dryRun ? { ...deps.review, record: unrecorded } : deps.review,
        now: deps.now(),
        newId: deps.newId,
        problems,
        onProgress: request.onProgress ?? (() => undefined),
      });
      if (!problems.isEmpty) throw new NotKept(null);
      if (request.dryRun) throw new NotKept(done);
      const { bodyCode } = body;
      const rows = file.rows.length;
      await deps.record({ register, bodyCode, file: request.file.name, rows, batch, ...done });
      return done;
    })
    .catch((error: unknown) => {
      if (error instanceof NotKept) return error.written;
      throw error;
    });
  if (!written) return refused(request, problems.list, problems.more);

  if (!request.dryRun) {
    const counts = `新增 ${written.created}，更新 ${written.updated}，跳过 ${written.skipped}`;
    deps.log(
      `导入${register.title}：${body.bodyCode}，${request.actor.name}，文件“${request.file.name}”，${counts}`,
    );
  }
  return {
    ok: true,
    register: register.name,
    body: { name: body.name, bodyCode: body.bodyCode },
    dryRun: request.dryRun ?? false,
    rows: file.rows.length,
    ...written,
  };
}

/** A trial has not taken the turn of putting acts on record, and leaves none. */
const unrecorded: ReviewOfPast['record'] = (_, write) => write();

function wayOf(register: Register): (context: ImportContext) => Promise<Written> {
  if (register.name === 'items') return importItems;
  return register.key.length > 0 ? importKeyed : importBatch;
}

function batchOf(register: Register, rows: Iterable<Record<string, string | null>>): string {
  const hash = createHash('sha256');
  for (const line of canonicalFile(register, rows)) hash.update(line).update('\n');
  return `sha256:${hash.digest('hex')}`;
}

function refused(request: ImportRequest, problems: readonly Problem[], more = 0): ImportResult {
  return { ok: false, register: request.register, problems, more };
}

function unknownRegister(name: string): Problem {
  const known = REGISTER_NAMES.map((each) => `${each}（${REGISTERS[each].title}）`).join('、');
  return fileProblem('REGISTER_UNKNOWN', `没有“${name}”这个登记簿，可用：${known}`, name);
}

function unknownBody(name: string | undefined, known: readonly string[]): Problem {
  const message = name
    ? `没有名为“${name}”的公开主体，可用：${known.join('、')}`
    : '还没有公开主体，请先在面板的“公开主体”里新建一个';
  return fileProblem('BODY_UNKNOWN', message, name ?? null);
}
