import type { Core } from '@strapi/strapi';
import { doOne } from './do-one';
import { dueAt } from './repositories/schedule-repository';

/**
 * Does everything whose minute has come, in the order of the minutes, each in a transaction of its own.
 * @param onFault is told of every fault; what the database was at fault for waits for the next time, and with it what
 *   is set for the same item later
 * @param upSince when this process began to look
 * @param ending stops before the next one
 */
export async function doDue(
  strapi: Core.Strapi,
  now: () => Date,
  onFault: (error: unknown) => void,
  { upSince, ending }: { readonly upSince?: Date; readonly ending?: AbortSignal } = {},
): Promise<void> {
  const waitsOn = new Set<string>();
  for (const { id, documentId } of await dueAt(strapi.db.connection, now())) {
    if (ending?.aborted) return;
    if (waitsOn.has(documentId)) continue;
    try {
      await doOne(strapi, id, { now: now(), upSince }, onFault);
    } catch (error) {
      waitsOn.add(documentId);
      onFault(error);
    }
  }
}
