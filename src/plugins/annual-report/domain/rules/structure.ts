import type { Rule } from './rule';
import { structureOfForm } from './structure/form';
import { structureOfHeadings } from './structure/headings';
import { structureOfResidue } from './structure/residue';
import { structureOfWording } from './structure/wording';

/** Departures from the statutory layout: worth mending, none makes a number wrong. */
export const structure: Rule = {
  source: '国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》',
  check: (subject) => [
    ...structureOfForm(subject),
    ...structureOfHeadings(subject),
    ...structureOfWording(subject),
    ...structureOfResidue(subject),
  ],
};
