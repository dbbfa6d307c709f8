/** Table four: reviews and lawsuits concluded in the year by result, and those pending at its end. */
import { REVIEW_COLUMNS, REVIEW_GROUPS, TOTAL_LABEL } from '../form/reviews-table';
import { after, all, any, inYear, is, lived, missing, onOrBefore } from './condition';
import type { FigureDefinition } from './figure';

const pendingAtYearEnd = all(
  onOrBefore('receivedOn', 'yearEnd'),
  any(missing('concludedOn'), after('concludedOn', 'yearEnd')),
);

function group({ key, label, kind, route }: (typeof REVIEW_GROUPS)[number]): FigureDefinition[] {
  const ofGroup = route === null ? is('kind', kind) : all(is('kind', kind), is('route', route));
  const parts = REVIEW_COLUMNS.map((column): FigureDefinition => ({
    key: `${key}.${column.key}`,
    label: `${label}：${column.label}`,
    unit: '件',
    ask: {
      kind: 'question',
      register: 'reviews',
      among: lived('receivedOn', 'concludedOn'),
      rows: all(
        ofGroup,
        column.result === null ? pendingAtYearEnd : all(inYear('concludedOn'), is('result', column.result)),
      ),
      measure: { kind: 'count' },
    },
    cell: true,
  }));
  return [
    ...parts,
    {
      key: `${key}.total`,
      label: `${label}：${TOTAL_LABEL}`,
      unit: '件',
      ask: { kind: 'total', of: parts.map((part) => part.key) },
      cell: true,
    },
  ];
}

export const REVIEW_FIGURES: readonly FigureDefinition[] = REVIEW_GROUPS.flatMap(group);
