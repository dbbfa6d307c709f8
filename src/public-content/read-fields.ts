import { readList } from './plain';
import { named, PublicQueryRefused, type RefusalCode } from './refusal';

/**
 * Reads `fields`: a choice among the public names. Absent or `*` means all of them.
 * @returns the chosen names, each once, in the order of `allowed`
 * @throws PublicQueryRefused for a name that is not public
 */
export function readFields(
  value: unknown,
  allowed: readonly string[],
  code: RefusalCode = 'FIELDS',
): string[] {
  if (value === undefined) return [...allowed];
  const names = readList(value);
  if (!names) throw new PublicQueryRefused(code, 'fields 写法不对：请写成 fields=title,publishedOn 这样。');
  if (names.length === 1 && names[0] === '*') return [...allowed];
  const stranger = names.find((name) => name !== 'documentId' && !allowed.includes(name));
  if (stranger !== undefined) {
    throw new PublicQueryRefused(code, `没有${named(stranger)}这个公开的字段；可选：${allowed.join('、')}。`);
  }
  return allowed.filter((name) => names.includes(name));
}
