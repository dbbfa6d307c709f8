/** Where a year's report stands, told from the steps that were taken. Nothing else keeps a state. */
import { STEP_NAMES, type State, type StepName } from '../../shared/life';
import { STEPS, type Actor, type TakenStep } from './steps';

export interface Standing {
  /** The edition that is being made, or that was made last. */
  readonly number: number;
  readonly state: State;
  /** The edition that this one corrects, and the public note of that. */
  readonly corrects: number | null;
  readonly note: string | null;
  readonly submittedBy: Actor | null;
  /** Where `abandon` leads back to. */
  readonly before: Standing | null;
}

const blank = (number: number, state: State): Standing => ({
  number,
  state,
  corrects: null,
  note: null,
  submittedBy: null,
  before: null,
});

function after(standing: Standing, { step, number, actor, text }: TakenStep): Standing {
  switch (step) {
    case 'submit':
      return { ...standing, state: 'submitted', submittedBy: actor };
    case 'return':
      return { ...standing, state: 'draft', submittedBy: null };
    case 'approve':
      return { ...standing, state: 'approved' };
    case 'publish':
      return { ...standing, state: 'published' };
    case 'withdraw':
      return { ...standing, state: 'withdrawn' };
    case 'correct':
      return { ...blank(number, 'draft'), corrects: standing.number, note: text, before: standing };
    case 'abandon':
      return standing.before ?? standing;
  }
}

/**
 * @param steps in the order in which they were taken
 * @param imported number of the latest edition that was brought in as history, without any step
 */
export function standingAfter(steps: readonly TakenStep[], imported: number | null): Standing {
  const start = imported === null ? blank(1, 'draft') : blank(imported, 'published');
  return steps.reduce(after, start);
}

/** Whether a step can be taken now, whoever takes it. */
export function isPossible(standing: Standing, step: StepName): boolean {
  return STEPS[step].from.includes(standing.state) && (step !== 'abandon' || standing.before !== null);
}

export const possibleSteps = (standing: Standing): StepName[] =>
  STEP_NAMES.filter((step) => isPossible(standing, step));

/** Who submitted a report cannot approve it. */
export const isOwnSubmission = (standing: Standing, actor: Actor): boolean =>
  standing.submittedBy?.key === actor.key;

/** The number that the next correction gets: an abandoned draft's number is taken again. */
export const nextNumber = (standing: Standing): number => standing.number + 1;
