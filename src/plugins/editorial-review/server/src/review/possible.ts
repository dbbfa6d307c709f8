/** What a person may do with an item now, and why not the rest. */
import {
  publishingRefusal,
  returnRefusal,
  signatureRefusal,
  submissionRefusal,
  type Refusal,
} from '../../../domain/review/refusals';
import type { UnderReview } from '../../../domain/review/standing';
import type { Actor } from '../../../shared/acting';
import { GATES, unsignedGates, type Gate } from '../../../shared/gates';
import { ITEM_ACTS, type ItemAct, type Review } from '../../../shared/review';
import type { ItemSeen } from './open-item';
import { lacks, lacksGates, type RightsOnItem } from './rights-on';

/** What is before the reviewer: a submission goes first, then an emergency publication. */
const beforeReviewer = ({ standing, prints }: ItemSeen): UnderReview | null =>
  standing.submission?.fingerprint === prints.draft ? standing.submission : standing.emergency;

/** The gates of a version that somebody may sign now. */
export const signable = (
  { standing, prints }: ItemSeen,
  rights: RightsOnItem,
  by: Actor,
  { fingerprint: seen }: UnderReview,
): Gate[] => rights.gates.filter((gate) => signatureRefusal(standing, prints, { seen, gate, by }) === null);

export function possible(
  item: ItemSeen,
  rights: RightsOnItem,
  by: Actor,
): Pick<Review, 'can' | 'cannot' | 'gates'> {
  const { standing, prints } = item;
  const before = beforeReviewer(item);
  const gates = before ? signable(item, rights, by, before) : [];
  const canSign =
    gates.length > 0 || (standing.emergency && signable(item, rights, by, standing.emergency).length > 0);
  const refused = (act: ItemAct, refusal: () => Refusal | null) =>
    lacks(rights, act) ?? refusal()?.sentence ?? null;
  const why: Readonly<Record<ItemAct, string | null>> = {
    submit: refused('submit', () => submissionRefusal(standing, prints)),
    sign: canSign ? null : (lacks(rights, 'sign') ?? whyNoGate(item, rights, by, before)),
    return: refused('return', () => returnRefusal(standing, prints, before?.fingerprint ?? '')),
    publish: refused('publish', () => publishingRefusal(standing, prints, 'publish')),
    emergency: refused('emergency', () => publishingRefusal(standing, prints, 'emergency')),
    withdraw:
      lacks(rights, 'withdraw') ?? (prints.published === null ? '现在没有公开，没有什么可撤下的。' : null),
    schedule: lacks(rights, 'schedule'),
  };
  return {
    can: ITEM_ACTS.filter((act) => why[act] === null),
    gates,
    cannot: Object.fromEntries(ITEM_ACTS.flatMap((act) => (why[act] === null ? [] : [[act, why[act]]]))),
  };
}

/** Of somebody who may sign some gate, but none of what is before her now. */
function whyNoGate(
  { standing, prints }: ItemSeen,
  rights: RightsOnItem,
  by: Actor,
  before: UnderReview | null,
): string | null {
  const unsigned = before ? unsignedGates(before.signatures) : rights.gates;
  const hers = rights.gates.find((each) => unsigned.includes(each));
  if (!hers && unsigned.length > 0) return lacksGates(rights, unsigned);
  const gate = hers ?? GATES[0];
  return signatureRefusal(standing, prints, { seen: before?.fingerprint ?? '', gate, by })?.sentence ?? null;
}
