import type { Finding } from '../../shared/report';
import type { Rule } from './rule';
import type { Subject } from './subject';
import { passagesOf, writtenIn, type Passage } from './text/passages';
import { plain, quote } from './text/reading';
import { slipOfProblems, slipsOf } from './text/years';

const finding = (where: string, place: string, said: string, year: number, told: number): Finding => ({
  code: 'YEAR_SLIP',
  severity: 'error',
  where,
  expected: year,
  actual: told,
  message: `“${place}”里的“${quote(said)}”写的是 ${told} 年，这里说的应是报告年度 ${year} 年。`,
  fix: `多半是沿用了别的年份的文字：改成 ${year} 年，并核对这句话里的数字。`,
});

/** Years in a title; a report over several years names its own among them. */
function titleSlip(title: string | null, year: number): Finding[] {
  const years = [...plain(title ?? '').matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|度)/g)].map(([digits]) =>
    Number(digits),
  );
  const [first] = years;
  return first === undefined || years.includes(year)
    ? []
    : [finding('title', '标题', title ?? '', year, first)];
}

function problemsSlip({ sections, year }: Subject): Finding[] {
  const section = sections.find(({ id }) => id === 'problems');
  const slip = slipOfProblems(writtenIn(section), year);
  return section && slip ? [finding('sections.problems', section.heading, slip.said, year, slip.year)] : [];
}

function textSlips(passage: Passage, year: number): Finding[] {
  return slipsOf(passage, year).map((slip) =>
    finding(passage.where, passage.place, slip.said, year, slip.year),
  );
}

/** A sentence that is wrong in two ways is named once. */
const withoutRepeats = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ message }, index) => findings.findIndex((other) => other.message === message) === index);

/** Another year stands where only the report's own can be meant: left over from another year's file. */
export const yearSlip: Rule = {
  source: '国办公开办函〔2021〕30号：年度报告反映上一年度情况；抽查常见问题“沿用往年文字”',
  check: (subject) => [
    ...titleSlip(subject.title, subject.year),
    ...withoutRepeats([
      ...passagesOf(subject).flatMap((passage) => textSlips(passage, subject.year)),
      ...problemsSlip(subject),
    ]),
  ],
};
