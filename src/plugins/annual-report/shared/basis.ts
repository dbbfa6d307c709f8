import type { Basis } from './report';

/** What a figure rests on, in words for the office: with the reason, so never for the public. */
export function basisWords(basis: Basis, unit: string): string {
  if (basis.kind === 'declared') return `外单位提供：${basis.source}，${basis.on}`;
  const { computed, reason } = basis;
  const given = computed == null ? '' : `，登记簿得出 ${computed} ${unit}`;
  return `核定更正${given}${reason ? `，理由：${reason}` : ''}`;
}
