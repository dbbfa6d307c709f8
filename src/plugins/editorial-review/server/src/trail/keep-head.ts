/** Brings the head on soon after each commit that added rows, and never back. */
import type { Core } from '@strapi/strapi';
import { headPath, readHead, writeHead } from './head-file';
import type { LinkKey } from './link-key';
import { hasOnlyBegun, lastLink, linkAt, withHeadTurn } from './repositories/trail-rows';

const SOON_MS = 300;

export interface HeadKeeper {
  /** After a commit: within a second the head is at the last row. */
  soon(): void;
  /** Now: at the start and end of a process. */
  bringOn(): Promise<void>;
}

const keepers = new WeakMap<object, HeadKeeper>();

/** One a process. */
export function headKeeperOf(strapi: Core.Strapi, key: LinkKey): HeadKeeper {
  const keeper = keepers.get(strapi) ?? headKeeper(strapi, key);
  keepers.set(strapi, keeper);
  return keeper;
}

/**
 * Several processes may share the folder: they take turns by the database. Where the row that the head names is not in
 * the trail any more, the head stays: that rows were lost is then still to be seen. A missing one is not made anew.
 */
function headKeeper(strapi: Core.Strapi, key: LinkKey): HeadKeeper {
  const file = headPath(strapi.plugin('editorial-review').config<string>('dataFolder'));
  let timer: NodeJS.Timeout | null = null;

  async function bringOn(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    try {
      await withHeadTurn(strapi.db.connection, async (trx) => {
        const last = await lastLink(trx);
        const known = await readHead(file, key);
        if (!last) return;
        // Only a trail that has just begun has none yet: with another one, somebody took it away, or it stayed elsewhere.
        if (known.kind !== 'head' && (known.kind !== 'none' || !(await hasOnlyBegun(trx)))) {
          strapi.log.error(
            '数据文件夹里没有可用的留痕末尾登记（trail-head）：请执行 gongkai audit verify 核对。',
          );
          return;
        }
        if (known.kind === 'head') {
          const { seq, hash } = known.head;
          if (last.seq === seq && last.hash === hash) return;
          if ((await linkAt(trx, seq))?.hash !== hash) {
            strapi.log.error('留痕的末尾和数据文件夹里登记的不一致：请执行 gongkai audit verify 核对。');
            return;
          }
        }
        await writeHead(file, key, last);
      });
    } catch (error) {
      strapi.log.error(`留痕的末尾没有登记到数据文件夹：${(error as { code?: string }).code ?? '原因不明'}`);
    }
  }

  return {
    bringOn,
    soon() {
      timer ??= setTimeout(() => void bringOn(), SOON_MS).unref();
    },
  };
}
