/** Where a body's year stands, and how it came there. */
import type { Core } from '@strapi/strapi';
import { standingAfter, type Standing } from '../../../domain/life/standing';
import { editionsOf } from '../repositories/edition-repository';
import { stepsOf, type KeptStep } from '../repositories/step-repository';

export interface YearLife {
  readonly standing: Standing;
  readonly steps: readonly KeptStep[];
  /** Latest edition that was brought in as history. */
  readonly imported: number | null;
}

/** The year's steps and what they add up to. An imported report of the year counts as published. */
export async function readLife(strapi: Core.Strapi, bodyCode: string, year: number): Promise<YearLife> {
  const [steps, editions] = await Promise.all([
    stepsOf(strapi, bodyCode, year),
    editionsOf(strapi, bodyCode, year),
  ]);
  const made = new Set(steps.filter(({ step }) => step === 'publish').map(({ number }) => number));
  const imported = editions.find(({ number }) => !made.has(number))?.number ?? null;
  return { standing: standingAfter(steps, imported), steps, imported };
}

/** The steps of the edition that is being made: those since it was begun. */
export function stepsOfEdition(steps: readonly KeptStep[]): readonly KeptStep[] {
  const begun = steps.findLastIndex(({ step }) => step === 'correct' || step === 'abandon');
  return steps.slice(begun + 1);
}
