import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { DELIVERY_STATES, type DeliveryState } from '../../../shared/deliveries';
import { channelName, CHANNELS, DELIVERY_STATE_NAMES } from '../names';

interface Props {
  readonly state: DeliveryState | undefined;
  readonly channel: string | undefined;
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
  readonly choose: (wanted: { state: string | undefined; channel: string | undefined }) => void;
}

const wantedOf = (value: string | number): string | undefined =>
  value === 'all' ? undefined : String(value);

/** Which deliveries are shown. */
export function LogFilter({ state, channel, counts, choose }: Props) {
  return (
    <Flex gap={4} wrap="wrap">
      <Field.Root name="log-state" width="24rem">
        <Field.Label>状态</Field.Label>
        <SingleSelect
          value={state ?? 'all'}
          onChange={(value) => choose({ state: wantedOf(value), channel })}
        >
          <SingleSelectOption value="all">全部</SingleSelectOption>
          {DELIVERY_STATES.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {`${DELIVERY_STATE_NAMES[each]}（${counts[each] ?? 0}）`}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="log-channel" width="24rem">
        <Field.Label>渠道</Field.Label>
        <SingleSelect
          value={channel ?? 'all'}
          onChange={(value) => choose({ state, channel: wantedOf(value) })}
        >
          <SingleSelectOption value="all">全部</SingleSelectOption>
          {CHANNELS.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {channelName(each)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}
