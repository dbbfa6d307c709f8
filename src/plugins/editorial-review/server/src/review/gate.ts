/** What is asked of a write of an item before it counts: each refusal undoes the whole write. */
import type { Core } from '@strapi/strapi';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { actingOf } from '../../../../../plugin-parts/review-services';
import type { ItemUid } from '../../../../../public-content/item-facts';
import {
  deletionRefusal,
  NOT_KEPT,
  publicationRefusal,
  WITHOUT_REASON,
  type Refusal,
} from '../../../domain/review/refusals';
import type { ItemVersions, Version } from '../versions/read-item';
import { isKept } from '../versions/is-kept';
import { printsOf } from './open-item';
import { standingOf } from './standing-of';

interface Item {
  readonly uid: ItemUid;
  readonly documentId: string;
}

function refuse(refusal: Refusal | null, title: string): void {
  if (refusal) throw forbidden(refusal.code, `《${title}》${refusal.sentence}`);
}

/** @throws a 403 where nobody answered for what would be public */
export async function demandReview(
  strapi: Core.Strapi,
  { uid, documentId }: Item,
  { fingerprint, title }: Version,
): Promise<void> {
  refuse(publicationRefusal(await standingOf(strapi, uid, documentId), fingerprint), title);
}

/** @throws a 403 where no version keeps what would be public */
export async function demandKept(
  strapi: Core.Strapi,
  { documentId }: Item,
  { fingerprint, title }: Version,
): Promise<void> {
  if (!(await isKept(strapi, documentId, fingerprint))) refuse(NOT_KEPT, title);
}

/** @throws a 403 where it is public, or somebody still has to answer for it */
export async function demandDeletable(
  strapi: Core.Strapi,
  { uid, documentId }: Item,
  before: ItemVersions,
): Promise<void> {
  const title = (before.draft ?? before.published)?.title ?? '';
  refuse(deletionRefusal(await standingOf(strapi, uid, documentId), printsOf(before)), title);
}

/** @throws a 403 where a person takes it out of the public and does not say why */
export function demandReason(strapi: Core.Strapi, { published }: ItemVersions): void {
  const { way, reason } = actingOf(strapi).current();
  if (published && way === 'panel' && !reason) refuse(WITHOUT_REASON, published.title);
}
