import type { Change } from '../../shared/changes';

const SHAPE = /^wh_([0-9a-z]+)_([0-9a-z]{1,11})_([0-9a-f]{1,16})$/;

/** The key of the delivery of a change to a webhook, and its `webhook-id`: `wh_<webhook>_<sequence>_<nonce>`. No dots: it is signed between dots. */
export const writeKey = (webhook: string, { sequence, nonce }: Pick<Change, 'sequence' | 'nonce'>): string =>
  `wh_${webhook}_${sequence.toString(36)}_${nonce}`;

/** The entry of the change log that a key was made of; undefined where it is none of ours. */
export function readKey(key: string): Pick<Change, 'sequence' | 'nonce'> | undefined {
  const [, , number = '', nonce = ''] = SHAPE.exec(key) ?? [];
  return nonce ? { sequence: Number.parseInt(number, 36), nonce } : undefined;
}
