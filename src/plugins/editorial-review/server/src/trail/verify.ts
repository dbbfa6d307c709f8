/** Proves the trail: the chain, its end, its protection, and what hangs on it. */
import type { Core } from '@strapi/strapi';
import { breakSentence } from '../../../domain/trail/break-words';
import { walkChain, type Break, type Walk } from '../../../domain/trail/verify';
import type { Reach } from '../../../shared/bodies';
import type { Noted, TrailNote, TrailProblem, Verdict } from '../../../shared/audit';
import { accounting } from './accounted';
import { foreignPasswords } from './foreign-passwords';
import { headPath, readHead, type KnownHead } from './head-file';
import type { LinkKey } from './link-key';
import { notesOn } from './notes';
import { unreleased } from './unreleased';
import { protectionProblem, versionProblems } from './verify-tables';
import { chainRows, linkAt } from './repositories/trail-rows';
import type { Knex } from '../transaction';

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
  readonly known: KnownHead;
  readonly verdict: Verdict;
}

/**
 * @param against a row as it was noted outside of this machine
 * @param bodies whose items the reader may know by name
 */
export async function prove(
  strapi: Core.Strapi,
  key: LinkKey,
  against?: Noted,
  bodies: Reach = 'all',
): Promise<Proof> {
  const knex = strapi.db.connection;
  // First the head, then the rows: what is added meanwhile can only be behind it.
  const known = await readHead(headPath(strapi.plugin('editorial-review').config<string>('dataFolder')), key);
  const head = known.kind === 'head' ? known.head : null;
  const notes: TrailNote[] = [];
  const accounted = accounting();
  const foreign = foreignPasswords();
  const walk = await walkChain(chainRows(knex), key, head, (row) => {
    accounted.take(row);
    foreign.take(row);
    notes.push(...notesOn(row));
  });
  const { broken } = walk;
  const chain = broken ? [problemOf(broken)] : [];
  // What is not in the spelling of the trail cannot be asked by the database either.
  const inOrder = !broken || CODES[broken.kind] !== undefined;
  const problems = [
    ...chain,
    ...headProblems(known, walk),
    ...(against ? await notedProblem(knex, against) : []),
    ...(await protectionProblem(strapi)),
    ...(inOrder ? await versionProblems(knex, accounted.first, bodies) : []),
    // Of rows that are broken it cannot be said what they answer for.
    ...(broken ? [] : await unreleased(strapi, accounted, bodies)),
  ];
  return { walk, known, verdict: verdictOf(walk, problems, [...notes, ...foreign.notes()]) };
}

function verdictOf(walk: Walk, problems: TrailProblem[], notes: TrailNote[]): Verdict {
  const { last, broken, sound: rows } = walk;
  const until = last?.at ?? null;
  const more = notes.length > 0 ? `另有 ${notes.length} 处说明。` : '';
  const sentence =
    problems.length > 0
      ? problems.map((each) => each.sentence).join('')
      : `留痕完整：共 ${rows} 行，到 ${until?.slice(0, 19).replace('T', ' ') ?? '现在'} 为止，没有被改动、删去或插入。${more}`;
  const end = last && !broken ? `${last.seq}-${last.hash.slice(0, 16)}` : null;
  return { sound: problems.length === 0, rows, until, problems, notes, sentence, end };
}

const MOVED =
  '如果恢复过备份、换过机器或搬过数据文件夹，请管理员用 gongkai audit anchor --reason <理由> 登记接续；都没有，就是有人删了它，请用备份或记下的末尾（gongkai audit verify --against）核对。';

const HEAD_SENTENCES = {
  none: `数据文件夹里登记的留痕末尾（trail-head）不见了，看不出末尾有没有缺。${MOVED}`,
  forged: `数据文件夹里登记的留痕末尾（trail-head）被改过，看不出末尾有没有缺。${MOVED}`,
  otherKey:
    '数据文件夹里登记的留痕末尾（trail-head）是用另一把 ENCRYPTION_KEY 写的。请换回原来的密钥再核对。',
};

function headProblems({ kind }: KnownHead, { last, broken }: Walk): TrailProblem[] {
  if (kind === 'head' || (kind === 'none' && !last && !broken)) return [];
  const code = kind === 'none' ? 'HEAD_MISSING' : 'HEAD_CHANGED';
  return [{ code, seq: null, at: null, sentence: HEAD_SENTENCES[kind] }];
}

async function notedProblem(knex: Knex, { seq, start }: Noted): Promise<TrailProblem[]> {
  const link = await linkAt(knex, seq);
  if (link?.hash.startsWith(start)) return [];
  const sentence = `第 ${seq} 行${link ? '和当时记下的不是同一行' : '已经不在'}：记下以后，这一行或它以前的行被删去、换过。请用备份核对；恢复过较早备份的，看下面的登记接续是不是说明了这些行。`;
  return [{ code: 'NOT_AS_NOTED', seq, at: null, sentence }];
}
