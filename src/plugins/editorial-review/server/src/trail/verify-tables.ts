/** What of the tables around the chain has to hold. */
import type { Core } from '@strapi/strapi';
import type { TrailProblem } from '../../../shared/audit';
import type { Knex } from '../transaction';
import { wasUnprotected } from './protection';
import { changedVersions, missingVersions } from './repositories/releases';
import { isProtected } from './repositories/trail-table';

const SHOWN = 10;

export async function protectionProblem(strapi: Core.Strapi): Promise<TrailProblem[]> {
  const off = !(await isProtected(strapi.db.connection));
  if (!off && !wasUnprotected(strapi)) return [];
  const sentence = off
    ? '数据库里保护留痕的触发器不在了或被停用，留痕可能正被改动。请重新启动系统（启动时会恢复），再核对一次。'
    : '这次启动时，数据库里保护留痕的触发器不在或被停用，现已恢复。请查是谁停用的。';
  return [{ code: 'PROTECTION_OFF', seq: null, at: null, sentence }];
}

const naming = (found: readonly { readonly documentId: string; readonly number: number }[]): string =>
  found.map(({ documentId, number }) => `${documentId} 第 ${number} 版`).join('、');

export async function versionProblems(knex: Knex): Promise<TrailProblem[]> {
  const [changed, missing] = await Promise.all([changedVersions(knex, SHOWN), missingVersions(knex, SHOWN)]);
  const problems: TrailProblem[] = [];
  if (changed.length > 0) {
    const sentence = `有版本的内容和留痕里登记的不一样，被改过或不是系统存的：${naming(changed)}。请用备份核对。`;
    problems.push({ code: 'VERSION_CHANGED', seq: null, at: null, sentence });
  }
  if (missing.length > 0) {
    const sentence = `留痕里登记过的版本不见了：${naming(missing)}。请用备份核对。`;
    problems.push({ code: 'VERSION_MISSING', seq: Number(missing[0]?.seq), at: null, sentence });
  }
  return problems;
}
