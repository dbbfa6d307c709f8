/**
 * Table two, item （一）: documents issued and repealed in the year, and those in force at its end.
 * A document is valid up to and including 有效期至; one that has lapsed is no longer in force, and
 * counts as repealed only where the body's setting says so.
 */
import { DOCUMENT_COLUMNS, DOCUMENT_ROWS } from '../form/proactive-table';
import { all, any, inYear, is, missing, not, onOrAfter, onOrBefore, type Condition } from './condition';
import { compared } from './compared';
import type { FigureDefinition } from './figure';

const issuedByYearEnd = onOrBefore('issuedOn', 'yearEnd');

const inForce = all(
  issuedByYearEnd,
  not(onOrBefore('repealedOn', 'yearEnd')),
  any(missing('validUntil'), onOrAfter('validUntil', 'yearEnd')),
);

/** All that can matter: what was repealed before the year is in none of its cells, unless it was issued in it. (A repeal before the issue is taken as entered: both years count it, and both find it odd.) */
export const notOverBefore = any(
  inYear('repealedOn'),
  inYear('issuedOn'),
  all(issuedByYearEnd, any(missing('repealedOn'), onOrAfter('repealedOn', 'yearStart'))),
);

/** Valid until a day from 31 December of last year to 30 December: no longer valid at some day of the year. */
const lapsedInYear = all(
  onOrAfter('validUntil', 'dayBeforeYearStart'),
  onOrBefore('validUntil', 'dayBeforeYearEnd'),
);

/** Lapsed before it was repealed, so that its end was counted in an earlier year. */
const lapsedBeforeYear = all(onOrBefore('validUntil', 'dayBeforeYearStart'), not(lapsedInYear));

function rowsOf(column: (typeof DOCUMENT_COLUMNS)[number]['key'], lapsedCounts: boolean): Condition {
  switch (column) {
    case 'issued':
      return inYear('issuedOn');
    case 'inForce':
      return inForce;
    case 'repealed':
      return lapsedCounts
        ? any(
            all(inYear('repealedOn'), not(lapsedBeforeYear)),
            all(lapsedInYear, not(onOrBefore('repealedOn', 'dayBeforeYearStart'))),
          )
        : inYear('repealedOn');
  }
}

type DocumentKey = (typeof DOCUMENT_ROWS)[number]['key'];

/** Documents issued in the year that are neither in force at its end nor counted as repealed in it: they lapsed. */
export const endedUncountedKey = (row: DocumentKey): string => `documents.endedUncounted.${row}`;

/** The six cells of item （一）, what was issued compared with last year, and what keeps them from adding up. */
export function documentFigures(settings: { lapsedCountsAsRepealed: boolean }): FigureDefinition[] {
  return [
    ...cellFigures(settings.lapsedCountsAsRepealed),
    ...endedUncounted(settings.lapsedCountsAsRepealed),
  ];
}

function endedUncounted(lapsedCounts: boolean): FigureDefinition[] {
  return DOCUMENT_ROWS.map((row) => ({
    key: endedUncountedKey(row.key),
    label: `当年制发、当年失效的${row.label}`,
    unit: '件',
    ask: {
      kind: 'question',
      register: 'documents',
      among: notOverBefore,
      rows: all(
        is('category', row.category),
        inYear('issuedOn'),
        not(inForce),
        not(rowsOf('repealed', lapsedCounts)),
      ),
      measure: { kind: 'count' },
    },
    check: true,
  }));
}

function cellFigures(lapsedCounts: boolean): FigureDefinition[] {
  return DOCUMENT_ROWS.flatMap((row) =>
    DOCUMENT_COLUMNS.flatMap((column) => {
      const cell: FigureDefinition = {
        key: `proactive.${row.key}.${column.key}`,
        label: `${row.label}${column.label}`,
        unit: '件',
        ask: {
          kind: 'question',
          register: 'documents',
          among: notOverBefore,
          rows: all(is('category', row.category), rowsOf(column.key, lapsedCounts)),
          measure: { kind: 'count' },
        },
        cell: true,
      };
      return column.key === 'issued' ? compared(cell) : [cell];
    }),
  );
}
