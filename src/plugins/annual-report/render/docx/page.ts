/**
 * The sheet of GB/T 9704-2012: A4, a type area of 156 × 225 mm with 22 lines of 28 characters of 16 pt.
 * Lengths are in twips, twentieths of a point.
 */
import type { ISectionPropertiesOptions } from 'docx';

const TWIPS_PER_MM = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

export const BODY_POINTS = 16;
export const FOOTER_POINTS = 14;

/** 28.95 pt: 22 of them fill the 225 mm. */
export const LINE_PITCH = 579;

const PAPER = { width: twips(210), height: twips(297) };
const MARGIN = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };
/** The dash of the page number stands in the middle of its line, 7 mm below the type area. */
const FOOTER_DISTANCE = MARGIN.bottom - twips(7) - FOOTER_POINTS * 10;

/** Width of the type area. */
export const TEXT_WIDTH = PAPER.width - MARGIN.left - MARGIN.right;

const CHARACTERS_PER_LINE = 28;
/**
 * What each character gives up so that 28 fit into 156 mm; negative. As spacing, because LibreOffice spreads
 * the characters of a grid.
 */
export const CHARACTER_SPACING = Math.floor(TEXT_WIDTH / CHARACTERS_PER_LINE - BODY_POINTS * 20);

export const SECTION: ISectionPropertiesOptions = {
  page: {
    size: PAPER,
    margin: { ...MARGIN, header: twips(20), footer: FOOTER_DISTANCE, gutter: 0 },
  },
  grid: { type: 'lines', linePitch: LINE_PITCH },
};
