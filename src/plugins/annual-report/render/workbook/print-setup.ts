import type { Feature } from 'write-excel-file/universal';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

export type Orientation = 'portrait' | 'landscape';

const SHEET = 'xl/worksheets/sheet{id}.xml';

/** Each sheet centred on one page of A4. `orientations` are those of the sheets, in their order. */
export function printSetup(orientations: readonly Orientation[]): Feature<Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) =>
            pageElements(orientations[sheetIndex] ?? 'portrait').reduce(insert, xml),
        },
      },
    },
  };
}

/** The format demands a fixed order of elements. */
const insert = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings(SHEET, 'worksheet') ?? [],
    'worksheet',
  );

/** Margins are inches; paper 9 is A4. */
const pageElements = (orientation: Orientation): string[] => [
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  '<printOptions horizontalCentered="1"/>',
  '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="1"/>`,
];
