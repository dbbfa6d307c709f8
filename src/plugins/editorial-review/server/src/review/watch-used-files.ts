/**
 * Whoever changes a file changes what every item says that uses it: its bytes, its name, the words beside it, that it
 * is there at all. So a write of a file is an edit of their drafts, in one transaction with it, and refused where it
 * would change what is public.
 */
import type { Core } from '@strapi/strapi';
import { ITEM_TYPES, type ItemUid } from '../../../../../public-content/item-facts';
import { itemsUsing } from '../../../../../published-files/repositories/file-use-repository';
import { shanghaiTime } from '../../../../../shanghai-time';
import { inTransaction } from '../transaction';
import { watchRows } from '../trail/watch-rows';
import { readAllVersions, type ItemVersions } from '../versions/read-item';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { recordEdits, type Written } from './record-edits';

const UIDS = Object.keys(ITEM_TYPES) as ItemUid[];

interface Used {
  readonly uid: ItemUid;
  readonly documentId: string;
}

export function watchUsedFiles(strapi: Core.Strapi, now: () => Date): void {
  watchRows(strapi, 'plugin::upload.file', {
    populate: [],
    async changing(files) {
      const items = await inTransaction(strapi, (trx) => itemsUsing(trx, files.map(({ id }) => Number(id)))); // prettier-ignore
      const before = await versionsOfAll(strapi, items);
      return async () => {
        const after = await versionsOfAll(strapi, items);
        const written = items.flatMap((item): Written[] => {
          const [was, is] = [before.get(item.documentId), after.get(item.documentId)];
          return was && is ? [{ ...item, before: was, after: is }] : [];
        });
        refuseInPublic(written);
        await recordEdits(strapi, written, shanghaiTime(now()));
      };
    },
  });
}

/** The library's own services refuse it before anything is stored. Here stands the gate for any other way. */
function refuseInPublic(written: readonly Written[]): void {
  const changed = written.find(
    ({ before, after }) => after.published?.fingerprint !== before.published?.fingerprint,
  );
  if (!changed) return;
  const title = changed.before.published?.title ?? '';
  throw forbidden(
    'FILE_IN_USE',
    `正在公开的信息《${title}》用着这个文件，不能改动或删除。请上传一个新文件，在信息里换上，再送审。`,
  );
}

async function versionsOfAll(
  strapi: Core.Strapi,
  items: readonly Used[],
): Promise<ReadonlyMap<string, ItemVersions>> {
  const found: [string, ItemVersions][] = [];
  // One type after the other: they share the transaction's connection.
  for (const uid of UIDS) {
    const ids = items.filter((item) => item.uid === uid).map(({ documentId }) => documentId);
    if (ids.length > 0) found.push(...(await readAllVersions(strapi, uid, ids)));
  }
  return new Map(found);
}
