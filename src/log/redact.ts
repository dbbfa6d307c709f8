/**
 * Takes out of a line for the log what must not stand there: secrets, and data of persons. Patterns find what looks
 * like a number of a person; names look like anything, so what may hold them (a statement's values, a row that
 * failed, what was asked for) is left out whole.
 */

import { passesLuhn } from '../plugins/editorial-review/domain/checks/personal/bank-card';

const HIDDEN = '〔已隐去〕';

interface Rule {
  readonly found: RegExp;
  readonly instead: string | ((...match: string[]) => string);
}

/** `a=1&b` → `a=…&…`: what was asked for, but not with which values. */
const namesOnly = (query: string): string =>
  query
    .split('&')
    .map((each) => (each.includes('=') ? `${each.slice(0, each.indexOf('='))}=…` : '…'))
    .join('&');

const RULES: readonly Rule[] = [
  // What Node quotes of a body that cannot be read.
  { found: /\bUnexpected [\s\S]*? is not valid JSON/g, instead: `not valid JSON: ${HIDDEN}` },
  // What PostgreSQL quotes of a row or a value.
  { found: /Failing row contains \([\s\S]*/g, instead: `Failing row contains ${HIDDEN}` },
  { found: /\bKey (\([^\n]*?\))=\([\s\S]*/g, instead: `Key $1=${HIDDEN}` },
  {
    found: /((?:invalid input [\w ]+|malformed [\w ]+|out of range|invalid byte sequence[\w ]*)(?: "[\w .]+")?: )"[\s\S]*/g,
    instead: `$1${HIDDEN}`,
  }, // prettier-ignore
  { found: /\bvalue "[^\n]*" is out of range/g, instead: `value ${HIDDEN} is out of range` },
  { found: /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, instead: '$1 …' },
  { found: /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, instead: '…' },
  {
    found: /(["']?\b\w*(?:password|passwd|secret|token|authorization|cookie|signature|api_?key)["']?\s*[:=]\s*)(?:"[^"\n]*"|'[^'\n]*'|[^\s,;&}]+)/gi,
    instead: '$1…',
  }, // prettier-ignore
  { found: /(\/\/[^\s/:@]*):[^\s/@]+@/g, instead: '$1:…@' },
  {
    found: /((?:https?:\/\/|\/)[^\s?"'<>]*)\?([^\s"'<>)）]+)/g,
    instead: (_all, address = '', query = '') => `${address}?${namesOnly(query)}`,
  },
  { found: /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g, instead: '…@$1' },
  { found: /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, instead: '〔身份证号〕' },
  {
    found: /(?<![\dA-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/g,
    instead: (all = '') => (passesLuhn(all.replace(/\D/g, '')) ? '〔银行卡号〕' : all),
  },
  {
    found: /(?<![\dA-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])/g,
    instead: '〔手机号〕',
  },
];

/**
 * A reader of lines for the log.
 * @param secrets values that never may stand in a log; short ones are no secrets and would hit words
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets)].filter((each) => each.length >= 8).sort((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const secret of known) clean = clean.replaceAll(secret, '〔密钥〕');
    for (const { found, instead } of RULES)
      clean = clean.replace(found, instead as string & ((...match: string[]) => string));
    return clean;
  };
}
