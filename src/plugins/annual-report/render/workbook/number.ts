/** A number as a spreadsheet holds it, with the format that prints it as the report does. */
export interface SheetNumber {
  readonly value: number;
  readonly format: string;
}

/** Spreadsheets keep fifteen digits. */
const DIGITS = 15;

/**
 * The number that a cell's text stands for, or null where a spreadsheet could not give the same text back:
 * too many digits, or words where a number belongs.
 */
export function sheetNumber(text: string): SheetNumber | null {
  if (!/^-?\d+(\.\d+)?$/.test(text) || text.replace(/\D/g, '').length > DIGITS) return null;
  const value = Number(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  if (value.toFixed(decimals) !== text) return null;
  return { value, format: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0' };
}
