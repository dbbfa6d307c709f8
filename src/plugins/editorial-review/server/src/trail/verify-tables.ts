/** What of the tables around the chain has to hold. */
import type { Core } from '@strapi/strapi';
import type { TrailProblem } from '../../../shared/audit';
import type { Reach } from '../../../shared/bodies';
import type { Knex } from '../transaction';
import { unprotected, unprotectedAtStart } from './protection';
import { namesFor } from './names-for';
import { changedVersions, missingVersions, type FoundVersion } from './repositories/kept-versions';

export async function protectionProblem(strapi: Core.Strapi): Promise<TrailProblem[]> {
  const off = await unprotected(strapi.db.connection);
  const [found, rest] =
    off.length > 0
      ? [off, '留痕可能正被改动。请重新启动系统（能恢复的启动时会恢复），再核对一次，并查是谁改的。']
      : [unprotectedAtStart(strapi), '这是这次启动时发现的，现已恢复。请查是谁改的。'];
  if (found.length === 0) return [];
  const sentence = `数据库里留痕的保护被改动过：${found.join('、')}。${rest}`;
  return [{ code: 'PROTECTION_OFF', seq: null, at: null, sentence }];
}

const naming = (found: readonly FoundVersion[], bodies: Reach): string =>
  namesFor(
    found.map(({ title, number, bodyCode }) => ({
      name: `《${title ?? '没有标题'}》第 ${number} 版`,
      bodyCode,
    })),
    bodies,
  );

/**
 * @param first first versions that the trail took as they stood
 * @param bodies whose items the reader may know by name
 */
export async function versionProblems(
  knex: Knex,
  first: readonly string[],
  bodies: Reach,
): Promise<TrailProblem[]> {
  const [changed, missing] = await Promise.all([changedVersions(knex, first), missingVersions(knex)]);
  const problems: TrailProblem[] = [];
  if (changed.length > 0) {
    const sentence = `有版本的内容和留痕里登记的不一样，被改过或不是系统存的：${naming(changed, bodies)}。请用备份核对。`;
    problems.push({ code: 'VERSION_CHANGED', seq: null, at: null, sentence });
  }
  if (missing.length > 0) {
    const sentence = `留痕里登记过的版本不见了：${naming(missing, bodies)}。请用备份核对。`;
    problems.push({ code: 'VERSION_MISSING', seq: Number(missing[0]?.seq), at: null, sentence });
  }
  return problems;
}
