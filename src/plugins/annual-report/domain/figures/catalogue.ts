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

/** Catalogues made so far: bodies share a handful of settings, and what is derived from one is kept with it. */
const made = new Map<string, readonly FigureDefinition[]>();
const MOST_KEPT = 100;

/** The figures of a body with these settings; the same settings give the same array. */
export function figureCatalogue(settings: FigureSettings): readonly FigureDefinition[] {
  const { countsPublications, lapsedCountsAsRepealed, processingFeesInItemEight, columns } = settings;
  const key = JSON.stringify([
    countsPublications,
    lapsedCountsAsRepealed,
    processingFeesInItemEight,
    columns,
  ]);
  const known = made.get(key);
  if (known) return known;
  if (made.size >= MOST_KEPT) made.clear();
  const catalogue = makeCatalogue(settings);
  made.set(key, catalogue);
  return catalogue;
}

function makeCatalogue(settings: FigureSettings): readonly FigureDefinition[] {
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
