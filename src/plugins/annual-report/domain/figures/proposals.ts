/** 建议提案: those of the year, how many are done, and their result classes (section six). */
import { all, is, isYear, present } from './condition';
import type { Condition } from './condition';
import { compared } from './compared';
import type { FigureDefinition, Question } from './figure';

const ask = (rows: Condition): Question => ({
  kind: 'question',
  register: 'proposals',
  among: isYear('year'),
  rows: all(isYear('year'), rows),
  measure: { kind: 'count' },
});

const CONGRESS = is('kind', '人大代表建议');
const CONFERENCE = is('kind', '政协提案');

export const PROPOSAL_FIGURES: readonly FigureDefinition[] = [
  { key: 'proposals.congress', label: '人大代表建议', unit: '件', ask: ask(CONGRESS) },
  { key: 'proposals.conference', label: '政协提案', unit: '件', ask: ask(CONFERENCE) },
  ...compared({
    key: 'proposals.total',
    label: '承办建议提案',
    unit: '件',
    ask: { kind: 'total', of: ['proposals.congress', 'proposals.conference'] },
  }),
  { key: 'proposals.handled', label: '办结建议提案', unit: '件', ask: ask(present('concludedOn')) },
  {
    key: 'proposals.handledShare',
    label: '建议提案办复率',
    unit: '%',
    ask: { kind: 'share', part: 'proposals.handled', whole: 'proposals.total' },
  },
  ...['A', 'B', 'C', 'D'].map((letter): FigureDefinition => ({
    key: `proposals.class.${letter}`,
    label: `办理结果${letter}类`,
    unit: '件',
    ask: ask(is('resultClass', letter)),
  })),
];
