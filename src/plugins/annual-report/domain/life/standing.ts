/** Where a year's report stands, told from the steps that were taken. Nothing else keeps a state. */
import { unsignedGates, type Gate } from '../../../editorial-review/shared/gates';
import { STEP_NAMES, type State, type StepName } from '../../shared/life';
import { STEPS, type Actor, type TakenStep } from './steps';

/** Who answers for a gate. */
export interface Signature {
  readonly by: Actor;
  readonly at: string;
  readonly remark: string | null;
}
export type Signatures = Readonly<Record<Gate, Signature | null>>;

const UNSIGNED: Signatures = { political: null, secrecy: null, procedure: null };

export interface Standing {
  /** The edition that is being made, or that was made last. */
  readonly number: number;
  readonly state: State;
  /** The edition that this one corrects, and the public note of that. */
  readonly corrects: number | null;
  readonly note: string | null;
  readonly submittedBy: Actor | null;
  /** Of what was submitted last: a return or another submission makes them void. */
  readonly signatures: Signatures;
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
  signatures: UNSIGNED,
  published: [],
  before: null,
});

function after(standing: Standing, { step, number, actor, at, text, gate }: TakenStep): Standing {
  switch (step) {
    case 'submit':
      return { ...standing, state: 'submitted', submittedBy: actor, signatures: UNSIGNED };
    case 'sign': {
      if (!gate) return standing;
      const signature = { by: actor, at, remark: text };
      return { ...standing, signatures: { ...standing.signatures, [gate]: signature } };
    }
    case 'return':
      return { ...standing, state: 'draft', submittedBy: null, signatures: UNSIGNED };
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
  STEP_NAMES.filter(
    (step) =>
      isPossible(standing, step) && (step !== 'sign' || unsignedGates(standing.signatures).length > 0),
  );

/**
 * Whether somebody has made what she would answer for: she submitted it, or wrote its texts.
 * @param writers keys of who wrote the year's texts and of who edited them last
 */
export const isOwnWork = (standing: Standing, writers: readonly string[], actor: Actor): boolean =>
  standing.submittedBy?.key === actor.key || writers.includes(actor.key);

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
