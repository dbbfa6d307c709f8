/** Who signed with a password that somebody else had set: it may have been that somebody. */
import type { TrailNote } from '../../../shared/audit';
import type { TrailRow } from '../../../shared/trail';

const SIGNATURES: readonly string[] = ['sign', 'approve', 'emergency', 'publish'];

const when = (at: string): string => at.slice(0, 19).replace('T', ' ');

/** @returns what to ask of each row in its order: a note, where one is due */
export function foreignPasswords(): (row: TrailRow) => TrailNote[] {
  /** By account: who set its password, until its owner sets another. By the link in a mail nobody is logged in. */
  const setBy = new Map<string, { readonly name: string; readonly at: string }>();
  return ({ act, at, seq, actorKey, actorName, subjectId, details }) => {
    if (act === 'account' && Array.isArray(details.changed) && details.changed.includes('密码')) {
      const account = `user:${subjectId ?? ''}`;
      if (actorKey === account || actorKey === 'system') setBy.delete(account);
      else setBy.set(account, { name: actorName, at });
      return [];
    }
    const set = SIGNATURES.includes(act) ? setBy.get(actorKey) : undefined;
    if (!set) return [];
    const sentence = `第 ${seq} 行（${when(at)}）：${actorName}签字或发布时，密码是${set.name}在 ${when(set.at)} 设的，本人还没有改过。请向本人核实，并请本人改密码。`;
    return [{ code: 'SIGNED_AFTER_FOREIGN_PASSWORD', sentence }];
  };
}
