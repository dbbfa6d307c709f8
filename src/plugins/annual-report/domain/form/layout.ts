import type { Form } from '../../shared/report';

/**
 * The rows that a report's tables have: those of its form, or those of the form of 2021 with （六）其他处理
 * left in one row, as some bodies print it.
 */
export type Layout = Form | '2021-unsplit';

const ownValue = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;

/** Keys that only a row of its own has; `other` is a column of such a row and one of the three rows too. */
const OF_ONE_ROW = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'total'];
const OF_THREE_ROWS = ['correctionOverdue', 'feeOverdue'];

/** Which layout `tables`, of whatever shape they are, follow. */
export function layoutOf(form: Form, tables: unknown): Layout {
  if (form === '2019') return form;
  const row = ['applications', 'result', 'other'].reduce(ownValue, tables);
  const has = (key: string): boolean => ownValue(row, key) !== undefined;
  return OF_ONE_ROW.some(has) && !OF_THREE_ROWS.some(has) ? '2021-unsplit' : form;
}
