import type { Core } from '@strapi/strapi';
import type { Body } from '../../../domain/assembly/body';
import { figureCatalogue } from '../../../domain/figures/catalogue';
import type { RowsBehind } from '../../../domain/figures/rows-behind';
import { driftOf } from '../../../domain/life/drift';
import type { DriftedFigure } from '../../../domain/rules/subject';
import type { Report2021 } from '../../../shared/report';
import { Failure } from '../failure';
import { answerFigures } from './answer-figures';
import { periodNow } from './working-calendar';

/** What an approval sealed. */
export interface SealedApproval {
  readonly report: Report2021;
  readonly rows: RowsBehind;
}

/**
 * What the registers would answer otherwise today than the approved report does. Where they cannot be
 * asked, since a number that somebody has entered no longer stands, every figure has drifted.
 */
export async function driftSince(
  strapi: Core.Strapi,
  body: Body,
  year: number,
  today: string,
  approval: SealedApproval,
): Promise<DriftedFigure[]> {
  try {
    const live = await answerFigures(
      strapi,
      body,
      figureCatalogue(body),
      await periodNow(strapi, year, today),
      {
        withRows: true,
      },
    );
    return driftOf(approval, live);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'DECLARED_FIGURES') throw error;
    return [{ key: 'declared', label: error.message, sealed: null, now: null }];
  }
}
