/** Full-width forms to half-width, no spaces at all: for headers, dates and numbers. */
export function squeeze(raw: string): string {
  return raw.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '');
}

/**
 * A label as people write it, reduced to what tells one label from another: width, spaces, quotation
 * marks, dots and case do not count. `不予公开 １．属于国家秘密` and `不予公开1、属于国家秘密` are the same.
 */
export function labelKey(raw: string): string {
  return squeeze(raw)
    .replace(/[“”"'‘’「」『』《》〈〉.。、·,，]/gu, '')
    .toLowerCase();
}
