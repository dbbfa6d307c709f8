/** Where a body's year stands, and how it came there. */
import type { Core } from '@strapi/strapi';
import { standingAfter, type Standing } from '../../../domain/life/standing';
import { editionsOf } from '../repositories/edition-repository';
import { stepsOf, type KeptStep } from '../repositories/step-repository';

export interface YearLife {
  readonly standing: Standing;
  readonly steps: readonly KeptStep[];
  /** Numbers of the editions that were brought in as history, oldest first. */
  readonly imported: readonly number[];
}

/** The year's steps and what they add up to. An imported report of the year counts as published. */
export async function readLife(strapi: Core.Strapi, bodyCode: string, year: number): Promise<YearLife> {
  // One after another: inside a step they share the transaction's connection.
  const steps = await stepsOf(strapi, bodyCode, year);
  const editions = await editionsOf(strapi, bodyCode, year);
  const made = new Set(steps.filter(({ step }) => step === 'publish').map(({ number }) => number));
  const imported = editions
    .map(({ number }) => number)
    .filter((number) => !made.has(number))
    .sort((a, b) => a - b);
  return { standing: standingAfter(steps, imported), steps, imported };
}

/** What counts for the report that is on its way: its submission and what came after. */
export function stepsSinceSubmission(steps: readonly KeptStep[]): readonly KeptStep[] {
  return steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ step }) => step === 'submit'),
    ),
  );
}
