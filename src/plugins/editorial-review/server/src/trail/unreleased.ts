/** What is public and what nothing on record answers for. */
import type { Core } from '@strapi/strapi';
import type { TrailProblem } from '../../../shared/audit';
import type { Reach } from '../../../shared/bodies';
import type { Accounted } from './accounted';
import { namesFor, type Found } from './names-for';
import { publicVersions } from './public-versions';

/** One problem for all of them, by title where the reader may see it. */
export async function unreleased(
  strapi: Core.Strapi,
  { released }: Pick<Accounted, 'released'>,
  bodies: Reach,
): Promise<TrailProblem[]> {
  const left: Found[] = [];
  for await (const { uid, documentId, title, bodyCode, fingerprint } of publicVersions(strapi)) {
    if (released.get(`${uid} ${documentId}`) !== fingerprint)
      left.push({ name: `${strapi.contentType(uid).info.displayName}《${title}》`, bodyCode });
  }
  if (left.length === 0) return [];
  const sentence = `公开着，但留痕里没有放行记录：${namesFor(left, bodies)}。内容可能是绕过系统改的。请核对，不该公开的请撤下；可以公开的，请改一处、送审后重新发布。`;
  return [{ code: 'PUBLIC_WITHOUT_RELEASE', seq: null, at: null, sentence }];
}
