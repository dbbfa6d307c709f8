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
  /** The editions that the public can read, oldest first. */
  readonly published: readonly number[];
  /** Where `abandon` leads back to. */
  readonly before: Standing | null;
}

const blank = (number: number, state: State): Standing => ({
  number,
  state,
  corrects: null,
  note: null,
  submittedBy: null,
  published: [],
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
      return { ...standing, state: 'published', published: [...standing.published, number], before: null };
    case 'withdraw': {
      const published = standing.published.filter((each) => each !== number);
      const own = number === standing.number && standing.state === 'published';
      return { ...standing, state: own ? 'withdrawn' : standing.state, published };
    }
    case 'correct': {
      const { published } = standing;
      return {
        ...blank(number, 'draft'),
        published,
        corrects: standing.number,
        note: text,
        before: standing,
      };
    }
    case 'abandon': {
      const { before, published } = standing;
      if (!before) return standing;
      // What was withdrawn meanwhile stays withdrawn.
      return { ...before, published, state: published.includes(before.number) ? 'published' : 'withdrawn' };
    }
  }
}

/**
 * @param steps in the order in which they were taken
 * @param imported numbers of the editions that were brought in as history, without any step, oldest first
 */
export function standingAfter(steps: readonly TakenStep[], imported: readonly number[]): Standing {
  const latest = imported.at(-1);
  const start: Standing =
    latest === undefined ? blank(1, 'draft') : { ...blank(latest, 'published'), published: imported };
  return steps.reduce(after, start);
}

/** Whether a step can be taken now, whoever takes it. */
export function isPossible(standing: Standing, step: StepName): boolean {
  switch (step) {
    case 'withdraw':
      return standing.published.length > 0;
    case 'abandon':
      return STEPS.abandon.from.includes(standing.state) && standing.before !== null;
    default:
      return STEPS[step].from.includes(standing.state);
  }
}

export const possibleSteps = (standing: Standing): StepName[] =>
  STEP_NAMES.filter((step) => isPossible(standing, step));

/** Who submitted a report cannot approve it. */
export const isOwnSubmission = (standing: Standing, actor: Actor): boolean =>
  standing.submittedBy?.key === actor.key;

/** The number that the next correction gets: an abandoned draft's number is taken again. */
export const nextNumber = (standing: Standing): number => standing.number + 1;

/**
 * The edition that a withdrawal takes: the one that is asked for, else the latest that is published.
 * @returns null where it is not published
 */
export function withdrawn(standing: Standing, wanted: number | undefined): number | null {
  const number = wanted ?? standing.published.at(-1);
  return number !== undefined && standing.published.includes(number) ? number : null;
}
