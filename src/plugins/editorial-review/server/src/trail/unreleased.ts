/** What is public and what nothing on record answers for. */
import type { Core } from '@strapi/strapi';
import type { TrailProblem } from '../../../shared/audit';
import type { Accounted } from './accounted';
import { publicVersions } from './public-versions';

const SHOWN = 10;

/** One problem for all of them, by title. */
export async function unreleased(
  strapi: Core.Strapi,
  { released }: Pick<Accounted, 'released'>,
): Promise<TrailProblem[]> {
  const left: string[] = [];
  for await (const { uid, documentId, title, fingerprint } of publicVersions(strapi)) {
    if (released.get(`${uid} ${documentId}`) !== fingerprint)
      left.push(`${strapi.contentType(uid).info.displayName}《${title}》`);
  }
  if (left.length === 0) return [];
  const more = left.length > SHOWN ? `等 ${left.length} 条` : '';
  const sentence = `公开着，但留痕里没有放行记录：${left.slice(0, SHOWN).join('、')}${more}。内容可能是绕过系统改的。请核对，不该公开的请撤下；可以公开的，请改一处、送审后重新发布。`;
  return [{ code: 'PUBLIC_WITHOUT_RELEASE', seq: null, at: null, sentence }];
}
