import { possibleSteps, type Signature } from '../../../domain/life/standing';
import type { StandingView } from '../../../shared/life';
import type { YearLife } from './read-standing';

const signature = (signed: Signature | null) =>
  signed && { by: signed.by.name, at: signed.at, remark: signed.remark };

/** Where a year stands and how it came there, as the panel and the commands tell it: people by their names. */
export function standingView({ standing, steps }: YearLife): StandingView {
  const { number, state, corrects, note, published, signatures } = standing;
  return {
    number,
    state,
    corrects,
    note,
    published: [...published],
    possible: possibleSteps(standing),
    signatures: {
      political: signature(signatures.political),
      secrecy: signature(signatures.secrecy),
      procedure: signature(signatures.procedure),
    },
    steps: steps.map(({ number: edition, step, actor, at, text, reason, gate }) => ({
      number: edition,
      step,
      by: actor.name,
      at,
      text,
      reason,
      gate,
    })),
  };
}
