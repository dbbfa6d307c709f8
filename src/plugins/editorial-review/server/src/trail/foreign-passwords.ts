/**
 * Who signed with a password that somebody else may know: set by another, or of an account that another made and whose
 * owner has not changed it while logged in. By a link (of an invitation or a reset) nobody is logged in: who read it
 * cannot be told.
 */
import type { TrailNote } from '../../../shared/audit';
import type { TrailRow } from '../../../shared/trail';

const SIGNATURES: readonly string[] = ['sign', 'approve', 'emergency', 'publish'];
const SHOWN = 10;

const when = (at: string): string => at.slice(0, 19).replace('T', ' ');

/** Until its owner changes a password herself. */
interface Foreign {
  /** `王芳在 2026-01-05 09:00:00 设的` */
  readonly words: string;
  readonly signed: { readonly name: string; readonly seq: number }[];
}

export interface ForeignPasswords {
  /** Told of every row, in their order. */
  readonly take: (row: TrailRow) => void;
  /** One note an account and foreign password. */
  readonly notes: () => TrailNote[];
}

export function foreignPasswords(): ForeignPasswords {
  const setBy = new Map<string, Foreign>();
  const all: Foreign[] = [];
  const set = (account: string, words: string) => {
    const foreign = { words, signed: [] };
    all.push(foreign);
    setBy.set(account, foreign);
  };
  return {
    take({ act, at, seq, actorKey, actorName, subjectId, details }) {
      if (act === 'account') {
        const account = `user:${subjectId ?? ''}`;
        const isMade = details.kind === '新建';
        if (!isMade && !(Array.isArray(details.changed) && details.changed.includes('密码'))) return;
        if (actorKey === account) setBy.delete(account);
        else if (actorKey !== 'system')
          set(account, `${actorName}在 ${when(at)} ${isMade ? '建账号时定的' : '设的'}`);
      } else if (SIGNATURES.includes(act)) setBy.get(actorKey)?.signed.push({ name: actorName, seq });
    },
    notes: () =>
      all.flatMap(({ words, signed }): TrailNote[] => {
        const [first] = signed;
        if (!first) return [];
        const rows = `第 ${signed
          .slice(0, SHOWN)
          .map(({ seq }) => seq)
          .join('、')} 行${signed.length > SHOWN ? `等 ${signed.length} 行` : ''}`;
        const sentence = `${rows}：${first.name}签字或发布时，密码是${words}，本人登录后还没有自己改过。请向本人核实，并请本人登录后改密码。`;
        return [{ code: 'SIGNED_AFTER_FOREIGN_PASSWORD', sentence }];
      }),
  };
}
