/** The id by which a cell of the form is found on the page. */
export const cellId = (key: string): string => `report-cell-${key}`;

/** Goes to a cell of the form. */
export function focusCell(key: string): void {
  const cell = document.getElementById(cellId(key));
  cell?.scrollIntoView({ block: 'center', inline: 'center' });
  cell?.focus({ preventScroll: true });
}
