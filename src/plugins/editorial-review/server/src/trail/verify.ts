/** Proves the trail: the chain, its end, its protection, and what hangs on it. */
import type { Core } from '@strapi/strapi';
import { breakSentence } from '../../../domain/trail/break-words';
import { walkChain, type Break, type Head, type Walk } from '../../../domain/trail/verify';
import type { TrailNote, TrailProblem, Verdict } from '../../../shared/audit';
import type { TrailRow } from '../../../shared/trail';
import { BEGINNING } from './begin';
import { headPath, readHead, type KnownHead } from './head-file';
import type { LinkKey } from './link-key';
import { unreleased } from './unreleased';
import { protectionProblem, versionProblems } from './verify-tables';
import { chainRows } from './repositories/trail-rows';

const CODES: Readonly<Partial<Record<Break['kind'], TrailProblem['code']>>> = {
  cut: 'END_CUT',
  replaced: 'END_REPLACED',
  key: 'KEY_UNKNOWN',
};

const problemOf = (found: Break): TrailProblem => ({
  code: CODES[found.kind] ?? 'CHAIN_BROKEN',
  seq: found.seq,
  at: found.at,
  sentence: breakSentence(found),
});

export interface Proof {
  readonly walk: Walk;
  readonly head: Head | null;
  readonly verdict: Verdict;
}

export async function prove(strapi: Core.Strapi, key: LinkKey): Promise<Proof> {
  const knex = strapi.db.connection;
  // First the head, then the rows: what is added meanwhile can only be behind it.
  const known = await readHead(headPath(strapi.plugin('editorial-review').config<string>('dataFolder')), key);
  const head = known.kind === 'head' ? known.head : null;
  const notes: TrailNote[] = headNotes(known);
  const released = new Set<string>();
  const walk = await walkChain(chainRows(knex), key, head, (row) => {
    for (const each of beginningOf(row)) released.add(each);
    notes.push(...notesOn(row));
  });
  const { broken } = walk;
  const chain = broken ? [problemOf(broken)] : [];
  // What is not in the spelling of the trail cannot be asked by the database either.
  const inOrder = !broken || CODES[broken.kind] !== undefined;
  const problems = [
    ...chain,
    ...headProblems(known),
    ...(await protectionProblem(strapi)),
    ...(inOrder ? await versionProblems(knex) : []),
  ];
  if (!broken) notes.push(...(await unreleased(strapi, released)));
  return { walk, head, verdict: verdictOf(walk, problems, notes) };
}

function verdictOf(walk: Walk, problems: TrailProblem[], notes: TrailNote[]): Verdict {
  const until = walk.last?.at ?? null;
  const more = notes.length > 0 ? `另有 ${notes.length} 处说明。` : '';
  const sentence =
    problems.length > 0
      ? problems.map((each) => each.sentence).join('')
      : `留痕完整：共 ${walk.sound} 行，到 ${until?.slice(0, 19).replace('T', ' ') ?? '现在'} 为止，没有被改动、删去或插入。${more}`;
  return { sound: problems.length === 0, rows: walk.sound, until, problems, notes, sentence };
}

const beginningOf = ({ act, subjectType, subjectId, details }: TrailRow): string[] =>
  act === 'anchor' && subjectType === BEGINNING.type && subjectId === BEGINNING.id
    ? (details.public as string[])
    : [];

const textIn = ({ text }: TrailRow['details']): string => (typeof text === 'string' ? text : '');

function notesOn({ act, at, seq, actorName, details, subjectId }: TrailRow): TrailNote[] {
  const row = `第 ${seq} 行（${at.slice(0, 19).replace('T', ' ')}）`;
  if (act === 'anchor' && subjectId === 'end') {
    const { from, to } = details.missing as { from: number; to: number };
    const sentence = `${row}：${actorName}登记接续，第 ${from} 至 ${to} 行已随恢复备份失去，理由：${textIn(details)}。`;
    return [{ code: 'ANCHOR', sentence }];
  }
  if (act === 'setting' && subjectId === 'protection') {
    return [{ code: 'PROTECTION_RESTORED', sentence: `${row}：${textIn(details)}。` }];
  }
  return [];
}

function headProblems({ kind }: KnownHead): TrailProblem[] {
  const sentences = {
    forged: '数据文件夹里登记的留痕末尾（trail-head）被改过，看不出末尾有没有缺。请用备份核对。',
    otherKey:
      '数据文件夹里登记的留痕末尾（trail-head）是用另一把 ENCRYPTION_KEY 写的。请换回原来的密钥再核对。',
  };
  if (kind !== 'forged' && kind !== 'otherKey') return [];
  return [{ code: 'HEAD_CHANGED', seq: null, at: null, sentence: sentences[kind] }];
}

const headNotes = ({ kind }: KnownHead): TrailNote[] =>
  kind === 'none'
    ? [
        {
          code: 'NO_HEAD',
          sentence: '这台机器的数据文件夹里没有登记留痕末尾（trail-head）：末尾有没有缺，要在服务器上核对。',
        },
      ]
    : [];
