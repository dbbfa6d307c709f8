/** 公开活动: open days and trainings held in the year. */
import { all, inYear, is, type Condition } from './condition';
import type { FigureDefinition, Question } from './figure';

const ask = (rows: Condition, measure: Question['measure'] = { kind: 'count' }): Question => ({
  kind: 'question',
  register: 'events',
  among: inYear('heldOn'),
  rows: all(inYear('heldOn'), rows),
  measure,
});

const OPEN_DAY = is('kind', '政府开放日');

export const EVENT_FIGURES: readonly FigureDefinition[] = [
  { key: 'events.openDay', label: '政府开放日活动', unit: '次', ask: ask(OPEN_DAY) },
  {
    key: 'events.openDayParticipants',
    label: '政府开放日参加人数',
    unit: '人次',
    ask: ask(OPEN_DAY, { kind: 'sum', field: 'participants' }),
  },
  { key: 'events.training', label: '培训', unit: '次', ask: ask(is('kind', '培训')) },
];
