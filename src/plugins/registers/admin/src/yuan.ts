const YUAN = /^(\d{1,15})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount in 元 as a person types it (`1,234.5`, `１２`) as 分.
 * @returns the 分 as digits; null where nothing is typed; undefined where it is no amount
 */
export function yuanToCents(text: string): string | null | undefined {
  const typed = text.normalize('NFKC').replace(/[,\s元¥]/g, '');
  if (typed === '') return null;
  const amount = YUAN.exec(typed);
  if (!amount) return undefined;
  const cents = `${amount[1]}${(amount[2] ?? '').padEnd(2, '0')}`;
  return cents.replace(/^0+(?=\d)/, '');
}

/** Shows 分 as 元 with two decimals: `123450` → `1234.50`. What is no whole number is shown as it is. */
export function centsToYuan(cents: unknown): string {
  if (cents === null || cents === undefined) return '';
  const digits = typeof cents === 'number' ? String(cents) : typeof cents === 'string' ? cents : '';
  if (!/^\d+$/.test(digits)) return digits;
  const padded = digits.padStart(3, '0');
  return `${padded.slice(0, -2).replace(/^0+(?=\d)/, '')}.${padded.slice(-2)}`;
}
