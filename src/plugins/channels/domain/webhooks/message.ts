import type { Change } from '../../shared/changes';
import { writeCursor } from '../changes/cursor';
import { publicPath } from '../changes/public-path';
import { shanghaiInstant } from '../../../../shanghai-time';

/** What is told of a change: the document as the public sees it now, or that it is gone. */
export interface Told {
  readonly change: Pick<Change, 'origin' | 'sequence' | 'nonce' | 'type' | 'documentId' | 'at'>;
  /** As the public address answers; null: not public any more. */
  readonly item: Readonly<Record<string, unknown>> | null;
  /** The public address of the project, without a slash at its end. */
  readonly base: string;
}

/** The body of a webhook: `type`, `timestamp` and `data` as Standard Webhooks recommends. */
export function writeMessage({ change, item, base }: Told): string {
  const op = item ? 'upsert' : 'remove';
  const at = shanghaiInstant(change.at);
  const title = item && typeof item.title === 'string' ? { title: item.title } : {};
  return JSON.stringify({
    type: `publication.${op}`,
    timestamp: at,
    data: {
      cursor: writeCursor(change),
      op,
      type: change.type,
      documentId: change.documentId,
      at,
      href: `${base}${publicPath(change)}`,
      ...title,
      item,
    },
  });
}

/** A message that only asks whether it arrives. @param at when it is sent */
export const writePing = (at: Date): string =>
  JSON.stringify({ type: 'ping', timestamp: shanghaiInstant(at), data: {} });
