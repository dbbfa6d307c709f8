/** Every figure of a body's report. To add one, write it into its register's file. */
import { APPLICATION_FIGURES } from './applications';
import { documentFigures } from './documents';
import { EVENT_FIGURES } from './events';
import type { FigureDefinition } from './figure';
import { ODDITY_FIGURES } from './oddities';
import { PROPOSAL_FIGURES } from './proposals';
import { publicationFigures, type ColumnName } from './publications';
import { REVIEW_FIGURES } from './reviews';
import { tallyFigures } from './tallies';

/** The settings of a body that decide what a figure asks. */
export interface FigureSettings {
  readonly countsPublications: boolean;
  readonly lapsedCountsAsRepealed: boolean;
  readonly processingFeesInItemEight: boolean;
  readonly columns: readonly ColumnName[];
}

export function figureCatalogue(settings: FigureSettings): readonly FigureDefinition[] {
  return [
    ...publicationFigures(settings),
    ...documentFigures(settings),
    ...tallyFigures(settings),
    ...APPLICATION_FIGURES,
    ...REVIEW_FIGURES,
    ...PROPOSAL_FIGURES,
    ...EVENT_FIGURES,
    ...ODDITY_FIGURES,
  ];
}
