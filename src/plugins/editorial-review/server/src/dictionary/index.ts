/** 错敏词库: an empty one gets what the project ships with, once. What an office takes out stays out. */
import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import type { Core } from '@strapi/strapi';
import type { Part } from '../../../../../plugin-parts/part';
import { SHIPPED_ENTRIES } from '../../../domain/checks/wording/shipped-entries';
import { WORDING } from '../../../domain/roles/types';
import type { Severity } from '../../../shared/findings';
import { SEVERITY_OF } from '../checks/settings';
import { takeTurn } from '../repositories/turn';
import { inTransaction } from '../transaction';

const labelOf = (severity: Severity): string =>
  Object.entries(SEVERITY_OF).find(([, each]) => each === severity)?.[0] ?? '';

/** Several processes that start at once take turns. */
export const shipDictionary = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    await takeTurn(trx, 'dictionary');
    const memory = strapi.store({ type: 'plugin', name: 'editorial-review', key: 'dictionary' });
    if ((await memory.get({})) || (await strapi.db.query(WORDING).count()) > 0) return;
    for (const { wrong, right, severity, remark } of SHIPPED_ENTRIES) {
      await strapi.documents(WORDING).create({
        data: {
          wrong,
          right: right || null,
          severity: labelOf(severity),
          remark: remark || null,
          bodyCode: DEFAULT_BODY,
        } as never,
      });
    }
    await memory.set({ value: { shipped: SHIPPED_ENTRIES.length } });
  });

export const dictionary: Part = { start: shipDictionary };
