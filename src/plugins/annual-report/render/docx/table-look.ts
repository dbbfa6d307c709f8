import { columnCount, type Table, type TableId } from '../../domain/document/tree';
import { TEXT_WIDTH, twips } from './page';
import { CELL_POINTS, SMALL_CELL_POINTS, STYLE } from './styles';

/** How a table of the form is set. Reading it needs none of this. */
export interface TableLook {
  readonly style: typeof STYLE.cell | typeof STYLE.smallCell;
  /** Size of its type in twips. */
  readonly type: number;
  /** Twips, left to right; together they are the width of the type area. */
  readonly columnWidths: readonly number[];
  /** Least height of a row in twips. */
  readonly rowHeight: number;
  /** Blank space left and right inside each cell, in twips. */
  readonly sidePadding: number;
  readonly labelsLeft: boolean;
}

interface Choice extends Omit<TableLook, 'columnWidths'> {
  /** Widths of the first columns in mm; the rest share what remains. */
  readonly labelColumns: readonly number[];
}

const PLAIN = { style: STYLE.cell, type: CELL_POINTS * 20 };
const SMALL = { style: STYLE.smallCell, type: SMALL_CELL_POINTS * 20 };

const CHOICES: Readonly<Record<TableId, Choice>> = {
  proactive: {
    ...PLAIN,
    labelColumns: [48],
    rowHeight: 400,
    sidePadding: 60,
    labelsLeft: false,
  },
  // （三）不予公开 stays on one line, and 社会公益组织 on two.
  applications: {
    ...SMALL,
    labelColumns: [8, 25, 48.1],
    rowHeight: 340,
    sidePadding: 28,
    labelsLeft: true,
  },
  reviews: { ...SMALL, labelColumns: [], rowHeight: 400, sidePadding: 28, labelsLeft: false },
};

/** The look of a table, whatever the number of its columns. */
export function lookOf(table: Table): TableLook {
  const { labelColumns, ...look } = CHOICES[table.id];
  const labels = labelColumns.map(twips);
  const rest = TEXT_WIDTH - labels.reduce((sum, width) => sum + width, 0);
  const shared = columnCount(table) - labels.length;
  // Cut at whole twips, so that no rounding adds up.
  const cuts = Array.from({ length: shared + 1 }, (_, at) => Math.round((rest * at) / shared));
  const others = cuts.slice(1).map((cut, at) => cut - (cuts[at] ?? 0));
  return { ...look, columnWidths: [...labels, ...others] };
}
