import type { Finding } from '../../shared/report';
import { CHANNELS } from '../figures/publications';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { brokenSplits } from './text/breakdown';
import { paragraphsOf } from './text/passages';
import { quote } from './text/reading';

const CODE = 'BREAKDOWN_SUM';
const CLASSES = ['A', 'B', 'C', 'D'].map((letter) => `proposals.class.${letter}`);

const finding = (where: string, expected: number, actual: number, message: string, fix: string): Finding => ({
  code: CODE,
  severity: 'warning',
  where,
  expected,
  actual,
  message,
  fix,
});

function told(paragraphs: Subject): Finding[] {
  return paragraphsOf(paragraphs).flatMap(({ where, place, text }) =>
    brokenSplits(text).map((split) =>
      split.kind === 'shares'
        ? finding(
            where,
            100,
            split.sum,
            `“${place}”里“${quote(split.said)}”各部分占比相加是 ${split.sum}%，超过 100%。`,
            '重新计算各部分的占比。',
          )
        : finding(
            where,
            split.total,
            split.sum,
            `“${place}”里“${quote(split.said)}”各部分相加是 ${split.sum}，总数写的是 ${split.total}。`,
            '核对总数和各部分；只列了一部分的，写明“其中”，有重复计数的，写明统计口径。',
          ),
    ),
  );
}

/** Sums of figures, where all of their parts are known. */
function figureSums({ figures, own }: Subject): Finding[] {
  const value = (key: string): number | null => figures[key]?.value ?? null;
  const sum = (keys: readonly string[]): number => keys.reduce((all, key) => all + (value(key) ?? 0), 0);
  const compare = (
    whole: string,
    parts: readonly string[],
    words: string,
    wrong: (whole: number, sum: number) => boolean,
  ): Finding[] => {
    const expected = value(whole);
    const known = parts.filter((key) => value(key) !== null);
    const actual = sum(known);
    if (expected === null || known.length === 0 || !wrong(expected, actual)) return [];
    const label = figures[whole]?.label ?? whole;
    return [
      finding(
        whole,
        expected,
        actual,
        `${words}相加是 ${actual}，“${label}”是 ${expected}。`,
        '核对“外来数字和核定数字登记”里填过的数字，改正写错的一个，或写明理由。',
      ),
    ];
  };
  const differs = (whole: number, parts: number): boolean => whole !== parts;
  const columns = Object.keys(figures).filter((key) => key.startsWith('published.byColumn.'));
  return [
    ...(own === null
      ? []
      : [
          ...compare(
            'published.total',
            CHANNELS.map(({ key }) => `published.byChannel.${key}`),
            '各渠道公开的条数',
            // Where an item counts once, its publications are more.
            own.countsPublications ? differs : (whole, parts) => whole > parts,
          ),
          ...compare(
            'published.byChannel.website',
            columns,
            '网站各栏目的条数',
            (whole, parts) => parts > whole,
          ),
        ]),
    ...compare(
      'proposals.handled',
      CLASSES,
      '各类办理结果的件数',
      (whole, parts) => parts > 0 && whole !== parts,
    ),
    ...compare(
      'proposals.total',
      ['proposals.congress', 'proposals.conference'],
      '人大代表建议和政协提案',
      differs,
    ),
  ];
}

/** A whole and the parts into which figures or text split it. Parts of 其中 may be fewer, never more. */
export const breakdownSum: Rule = {
  source: '武政办发〔2025〕54号等：数据准确、前后一致；分项之和等于总数',
  check: (subject) => [...figureSums(subject), ...told(subject)],
};
