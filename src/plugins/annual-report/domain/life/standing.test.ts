import fc from 'fast-check';
import { STEP_NAMES, type StepName } from '../../shared/life';
import { GATES, unsignedGates, type Gate } from '../../../editorial-review/shared/gates';
import {
  isOwnWork,
  isPossible,
  nextNumber,
  possibleSteps,
  standingAfter,
  withdrawn,
  type Standing,
} from './standing';
import type { Actor, TakenStep } from './steps';

const CLERK: Actor = { key: 'clerk', name: '经办人' };

/** Takes the steps that are possible, one after another, as the use cases number them. */
function walk(
  wanted: readonly StepName[],
  imported: readonly number[] = [],
): { steps: TakenStep[]; standing: Standing } {
  const steps: TakenStep[] = [];
  let standing = standingAfter(steps, imported);
  for (const step of wanted) {
    if (!isPossible(standing, step)) continue;
    const number = step === 'correct' ? nextNumber(standing) : standing.number;
    const text = step === 'correct' ? '更正' : null;
    const gate = step === 'sign' ? (unsignedGates(standing.signatures)[0] ?? 'political') : null;
    steps.push({
      sequence: steps.length + 1,
      number,
      step,
      actor: CLERK,
      at: '2024-01-10T09:00:00+08:00',
      text,
      gate,
    });
    standing = standingAfter(steps, imported);
  }
  return { steps, standing };
}

test('a report begins as a draft, an imported one as published', () => {
  expect(standingAfter([], [])).toMatchObject({ number: 1, state: 'draft' });
  expect(standingAfter([], [1, 2])).toMatchObject({ number: 2, state: 'published' });
});

test('the straight way', () => {
  expect(walk(['submit', 'approve', 'publish']).standing).toMatchObject({ number: 1, state: 'published' });
});

test('publication needs an approval, approval a submission', () => {
  expect(possibleSteps(standingAfter([], []))).toEqual(['submit']);
  expect(walk(['publish', 'approve']).steps).toEqual([]);
});

test('sent back, nobody stands as the one who submitted', () => {
  const { standing } = walk(['submit', 'return']);
  expect(standing).toMatchObject({ state: 'draft', submittedBy: null });
  expect(isOwnWork(standing, [], CLERK)).toBe(false);
  expect(isOwnWork(walk(['submit']).standing, [], CLERK)).toBe(true);
});

test('who wrote the texts would answer for her own work as well', () => {
  const { standing } = walk(['submit']);
  const writer: Actor = { key: 'user:writer', name: '写稿人' };
  expect(isOwnWork(standing, [], writer)).toBe(false);
  expect(isOwnWork(standing, ['user:other', writer.key], writer)).toBe(true);
});

describe('signatures', () => {
  const SIGNED: StepName[] = ['submit', 'sign', 'sign', 'sign'];
  const signed = ({ standing }: { standing: Standing }): Gate[] =>
    GATES.filter((gate) => standing.signatures[gate]);

  test('are for one gate each and leave the report where it stands', () => {
    const first = walk(['submit', 'sign']);
    expect(signed(first)).toEqual(['political']);
    expect(first.standing).toMatchObject({
      state: 'submitted',
      signatures: { political: { by: CLERK, at: '2024-01-10T09:00:00+08:00', remark: null } },
    });
    expect(unsignedGates(first.standing.signatures)).toEqual(['secrecy', 'procedure']);
    expect(walk(['sign']).steps).toEqual([]);
  });

  test('are possible while one is missing', () => {
    expect(possibleSteps(walk(['submit', 'sign', 'sign']).standing)).toContain('sign');
    expect(possibleSteps(walk(SIGNED).standing)).toEqual(['return', 'approve']);
  });

  test('are kept by the approval and the publication, void after a return or another submission', () => {
    expect(signed(walk([...SIGNED, 'approve', 'publish']))).toEqual(GATES);
    expect(signed(walk([...SIGNED, 'return']))).toEqual([]);
    expect(signed(walk([...SIGNED, 'approve', 'return', 'submit']))).toEqual([]);
    expect(signed(walk([...SIGNED, 'approve', 'publish', 'correct', 'submit']))).toEqual([]);
  });

  test('of a correction that is given up do not count for what stood before it', () => {
    const given = walk([...SIGNED, 'approve', 'publish', 'withdraw', 'correct', 'submit', 'sign', 'abandon']);
    expect(signed(given)).toEqual(GATES);
    expect(signed(walk(['submit', 'approve', 'publish', 'correct', ...SIGNED, 'abandon']))).toEqual([]);
  });
});

test('a correction is a new edition with its note; given up, the published one stands again', () => {
  const corrected = walk(['submit', 'approve', 'publish', 'correct']);
  expect(corrected.standing).toMatchObject({ number: 2, state: 'draft', corrects: 1, note: '更正' });
  expect(walk(['submit', 'approve', 'publish', 'correct', 'submit', 'abandon']).standing).toMatchObject({
    number: 1,
    state: 'published',
  });
});

test('a withdrawn report can be followed by a new edition, and giving that up leaves it withdrawn', () => {
  const way: StepName[] = ['submit', 'approve', 'publish', 'withdraw', 'correct'];
  expect(walk(way).standing).toMatchObject({ number: 2, state: 'draft' });
  expect(walk([...way, 'abandon']).standing).toMatchObject({ number: 1, state: 'withdrawn' });
});

test('an earlier edition can be withdrawn, also while a correction is being made', () => {
  const { standing } = walk(['submit', 'approve', 'publish', 'correct', 'submit', 'approve', 'publish']);
  expect(standing.published).toEqual([1, 2]);
  expect(withdrawn(standing, undefined)).toBe(2);
  expect(withdrawn(standing, 1)).toBe(1);
  expect(withdrawn(standing, 3)).toBeNull();
  const during = walk(['submit', 'approve', 'publish', 'correct']).standing;
  expect(possibleSteps(during)).toContain('withdraw');
  const step = {
    sequence: 9,
    step: 'withdraw',
    actor: CLERK,
    at: '2024-02-01T09:00:00+08:00',
    text: '误',
    gate: null,
  } as const;
  const first = standingAfter(
    [...walk(['submit', 'approve', 'publish', 'correct']).steps, { ...step, number: 1 }],
    [],
  );
  expect(first).toMatchObject({ number: 2, state: 'draft', published: [] });
});

test('whatever is tried, every publication has had a submission and an approval since it was a draft', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEP_NAMES), { maxLength: 40 }), (wanted) => {
      const { steps } = walk(wanted);
      steps.forEach(({ step }, index) => {
        if (step !== 'publish') return;
        const others = steps.slice(0, index).filter((each) => each.step !== 'sign');
        expect(others.slice(-2).map((each) => each.step)).toEqual(['submit', 'approve']);
      });
      const published = steps.filter(({ step }) => step === 'publish').map(({ number }) => number);
      expect(published).toEqual(published.map((_, index) => index + 1));
    }),
  );
});
