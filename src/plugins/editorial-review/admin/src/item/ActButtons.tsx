import { Button, Flex } from '@strapi/design-system';
import { ITEM_ACTS, type ItemState, type Review } from '../../../shared/review';
import { ACT_NAMES, type PanelAct } from '../names';
import { More } from '../shown/styles';
import { actName, actsOf } from './acts-of';

interface Props {
  readonly review: Review;
  readonly disabled: boolean;
  readonly onChoose: (act: PanelAct) => void;
}

/** What takes an item on from where it stands. */
const ONWARD: Readonly<Record<ItemState, PanelAct>> = {
  draft: 'submit',
  returned: 'submit',
  submitted: 'sign',
  approved: 'publish',
  published: 'signEmergency',
};
const DANGEROUS = new Set<PanelAct>(['emergency', 'withdraw', 'return', 'returnEmergency']);

/** A button for each thing that she may do now; of the others the reason can be read. */
export function ActButtons({ review, disabled, onChoose }: Props) {
  const { state, cannot } = review;
  const possible = actsOf(review);
  const [onward, others] = [
    possible.filter((act) => act === ONWARD[state]),
    possible.filter((act) => act !== ONWARD[state]),
  ];
  const reasons = ITEM_ACTS.flatMap((act) => (cannot[act] ? [{ act, why: cannot[act] }] : []));
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {onward.map((act) => (
        <Button key={act} fullWidth disabled={disabled} onClick={() => onChoose(act)}>
          {actName(act, review)}
        </Button>
      ))}
      {others.length > 0 ? (
        <Flex gap={2} wrap="wrap">
          {others.map((act) => (
            <Button
              key={act}
              size="S"
              variant={DANGEROUS.has(act) ? 'danger-light' : 'tertiary'}
              disabled={disabled}
              onClick={() => onChoose(act)}
            >
              {actName(act, review)}
            </Button>
          ))}
        </Flex>
      ) : null}
      {reasons.length > 0 ? (
        <More>
          <summary>{`现在不能办的（${String(reasons.length)}）`}</summary>
          <dl>
            {reasons.map(({ act, why }) => (
              <div key={act}>
                <dt>{ACT_NAMES[act]}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </More>
      ) : null}
    </Flex>
  );
}
