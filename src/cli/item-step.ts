/** `publish` and `withdraw` of one item, named by its documentId. */
import { personAllowed } from '../plugins/annual-report/server/src/use-cases/find-person';
import {
  findItem,
  ItemStepRefused,
  publishItem,
  withdrawItem,
  type ItemOutcome,
} from '../publication/item-steps';
import { byCommand, OPERATOR, throughCommand } from './actor';
import { DataError, say, text, UsageError, type Call, type ExitCode, type Io } from './verb';

const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;
/** The panel asks for the same right for publishing and for taking back. */
const RIGHT = 'plugin::content-manager.explorer.publish';

/**
 * The documentId that a verb was given; undefined where it was given a year.
 * @throws UsageError for anything else
 */
export function documentIdIn({ positionals: [first = ''] }: Call): string | undefined {
  if (DOCUMENT_ID.test(first)) return first;
  if (/^\d{4}$/.test(first)) return undefined;
  throw new UsageError('请写明年度（四位数字，例如 2023），或信息的 documentId（24 位小写字母和数字）。');
}

export async function runItemStep(
  act: 'publish' | 'withdraw',
  documentId: string,
  call: Call,
  io: Io,
): Promise<ExitCode> {
  const { body, edition, as: email } = call.values;
  const reason = text(call.values.reason);
  if (body !== undefined || edition !== undefined) {
    throw new UsageError('--body 和 --edition 只用于年度报告，信息不用写。');
  }
  if (act === 'publish' && reason !== undefined) throw new UsageError('公布信息不用写 --reason。');
  if (act === 'withdraw' && !reason?.trim()) throw new UsageError('撤下信息要写明理由：--reason <文字>。');
  const strapi = await io.openApp();
  try {
    const { uid } = await findItem(strapi, documentId);
    const person = text(email);
    const actor =
      person === undefined ? OPERATOR : throughCommand(await personAllowed(strapi, person, RIGHT, uid));
    const step = act === 'publish' ? publishItem : withdrawItem;
    const outcome = await byCommand(strapi, actor, () => step(strapi, documentId), reason);
    say(io.stdout, call.values.json ? JSON.stringify({ ok: true, ...outcome }, null, 2) : sentence(outcome));
    return 0;
  } catch (error) {
    if (!(error instanceof ItemStepRefused)) throw error;
    throw error.code === 'ITEM_UNKNOWN' ? new UsageError(error.message) : new DataError(error.message);
  }
}

function sentence({ title, state, changed }: ItemOutcome): string {
  if (!changed) return `《${title}》已经公布，草稿没有改动，什么也没有做。`;
  return state === 'published' ? `已公布《${title}》。` : `已撤下《${title}》，草稿仍在。`;
}
