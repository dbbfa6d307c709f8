import { formCells } from '../form/cells';
import type { Finding } from '../../shared/report';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { paragraphsOf } from './text/passages';
import { quote } from './text/reading';
import { contradictedApplications } from './told/applications';
import { contradictedDocuments } from './told/documents';
import { contradictedMatters } from './told/matters';
import { contradictedReviews } from './told/reviews';
import { contradictedRules } from './told/rules';
import { wholeYearClauses } from './told/scope';

const FIX = '以登记和表格核对：文字写错的，改文字；文字说的是另一个统计范围的，在文字里写明范围。';

function labelOf(subject: Subject, where: string): string {
  const cell = formCells(subject.form).find(({ path }) => path === where || path === `${where}.total`);
  return where === 'litigation' ? '行政诉讼总计' : (cell?.label ?? where);
}

interface Told {
  readonly where: string;
  readonly expected: number;
  readonly actual: number;
  /** The figure's label or the words of the text, with their place. */
  readonly said: string;
}

/** Figures that say themselves which cell the prose speaks of. */
function claimed({ figures, cells }: Subject): Told[] {
  return Object.values(figures).flatMap(({ claims, value, unit, label }): Told[] => {
    if (claims === undefined || value === null) return [];
    const where = typeof cells.raw(claims) === 'object' ? `${claims}.total` : claims;
    const expected = claims === 'proactive.feesWanYuan' ? cells.amount(where) : cells.count(where);
    const actual = unit === '元' && claims === 'proactive.feesWanYuan' ? value / 10_000 : value;
    return expected === null || expected === actual
      ? []
      : [{ where, expected, actual, said: `文字里的“${label}”` }];
  });
}

/** Sentences of the text; section five looks back at other years and is left alone. */
function read(subject: Subject): Told[] {
  const paragraphs = paragraphsOf(subject).filter(({ section }) => section !== 'problems');
  return paragraphs.flatMap((passage) =>
    wholeYearClauses(passage, subject).flatMap((clause) =>
      [
        ...contradictedApplications(clause, subject),
        ...(subject.form === '2021'
          ? [contradictedRules, contradictedDocuments, contradictedMatters].flatMap((read) =>
              read(clause, subject.cells),
            )
          : []),
        ...contradictedReviews(clause, subject.cells),
      ].map(({ said, ...rest }): Told => ({
        ...rest,
        said: `“${passage.place}”里的“${quote(said)}”`,
      })),
    ),
  );
}

/** A number in the text is another than the table's. Text and table of one report cannot both be right. */
export const narrativeTable: Rule = {
  source: '国办公开办函〔2021〕30号：文字与表格数据一致；条例第五十条',
  check: (subject) => {
    const seen = new Set<string>();
    return [...claimed(subject), ...read(subject)].flatMap(({ where, expected, actual, said }): Finding[] => {
      const same = `${where} ${actual}`;
      if (seen.has(same)) return [];
      seen.add(same);
      const label = labelOf(subject, where);
      return [
        {
          code: 'NARRATIVE_TABLE',
          severity: 'error',
          where,
          expected,
          actual,
          message: `${said}说的是 ${actual}，表格“${label}”是 ${expected}，对不上。`,
          fix: FIX,
        },
      ];
    });
  },
};
