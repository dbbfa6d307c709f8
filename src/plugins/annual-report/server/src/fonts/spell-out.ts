import type { Coverage } from './coverage';

/** Characters that are never seen and need no glyph: joiners, variation selectors, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/**
 * A text in which each character that no font has is told by its number, 〔U+30000〕: a rare character
 * of a name may not be drawn, but must not vanish.
 */
export function spellOut(text: string, coverages: readonly Coverage[]): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (coverages.some((covers) => covers(point)) || UNSEEN.test(character)) return character;
    return `〔U+${point.toString(16).toUpperCase().padStart(4, '0')}〕`;
  });
}
