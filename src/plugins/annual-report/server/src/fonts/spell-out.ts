import type { OpenTypeFont } from './open-type';

/** Characters that are never seen and need no glyph: joiners, variation selectors, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/**
 * A text in which each character that no font has is told by its number, 〔U+30000〕: a rare character
 * of a name may not be drawn, but must not vanish.
 */
export function spellOut(text: string, fonts: readonly OpenTypeFont[]): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (fonts.some((font) => font.glyphOf(point) !== 0) || UNSEEN.test(character)) return character;
    return `〔U+${point.toString(16).toUpperCase().padStart(4, '0')}〕`;
  });
}
