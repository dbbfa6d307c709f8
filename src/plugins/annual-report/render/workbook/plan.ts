import type { TableId } from '../../domain/document/tree';
import type { Orientation } from './print-setup';

/** How the sheet of a table is set up. */
export interface SheetPlan {
  readonly name: string;
  readonly orientation: Orientation;
  /** Widths of the first columns, in digits; `others` is that of the rest. */
  readonly first: readonly number[];
  readonly others: number;
}

/** Sheets are named as the sections are. */
export const SHEET_PLANS: Readonly<Record<TableId, SheetPlan>> = {
  proactive: { name: '二、主动公开', orientation: 'portrait', first: [26], others: 20 },
  applications: { name: '三、依申请公开', orientation: 'portrait', first: [5, 13, 37], others: 10 },
  reviews: { name: '四、复议诉讼', orientation: 'landscape', first: [], others: 10 },
};
