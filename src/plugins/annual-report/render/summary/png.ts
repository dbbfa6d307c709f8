/** Draws an SVG as a PNG; the same drawing gives the same bytes. */
export interface Rasteriser {
  /** @throws Error with the rasteriser's own words where it cannot. */
  rasterise(svg: string): Uint8Array;
}

/** The picture in pixels, as wide as the drawing. Errors as the rasteriser's. */
export function renderSummaryPng(svg: string, rasteriser: Rasteriser): Uint8Array {
  return rasteriser.rasterise(svg);
}
