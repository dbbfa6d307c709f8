/** The steps that only change where a report stands. */
import type { Core } from '@strapi/strapi';
import { nextNumber, withdrawn } from '../../../../domain/life/standing';
import { Failure } from '../../failure';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

/** Sends a submitted or approved report back, with a reason, to be worked on. */
export const returnReport = (strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> =>
  takeStep(strapi, 'return', call);

/**
 * Takes a published edition out of the public's sight: the latest, or the one that is asked for. Its
 * address tells the public explanation.
 * @throws Failure EDITION_NOT_PUBLISHED; as `takeStep`
 */
export const withdrawReport = (strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> =>
  takeStep(strapi, 'withdraw', call, ({ standing }) => {
    const number = withdrawn(standing, call.edition);
    if (number === null) throw new Failure('EDITION_NOT_PUBLISHED');
    return Promise.resolve({ number });
  });

/** Begins the next edition, with a public note; the one that it corrects stays readable. */
export const correctReport = (strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> =>
  takeStep(strapi, 'correct', call, ({ standing }) => Promise.resolve({ number: nextNumber(standing) }));

/** Gives up a correction that is not published yet. */
export const abandonCorrection = (strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> =>
  takeStep(strapi, 'abandon', call);
