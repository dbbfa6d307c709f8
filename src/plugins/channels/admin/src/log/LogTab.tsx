import { Flex, Typography } from '@strapi/design-system';
import { DELIVERY_STATES } from '../../../shared/deliveries';
import { deliveriesAnswer, webhooksAnswer } from '../answers';
import { together } from '../../../../../admin/parts/reading';
import { useRead } from '../../../../../admin/parts/use-read';
import { CHANNELS } from '../names';
import { useAddress } from '../page/use-address';
import type { Rights } from '../permissions';
import { Pages } from '../shown/Pages';
import { Section } from '../shown/Section';
import { Shown } from '../../../../../admin/parts/Shown';
import { DeliveryDialog } from './DeliveryDialog';
import { DeliveryTable } from './DeliveryTable';
import { LogFilter } from './LogFilter';

const PAGE_SIZE = 20;

/** 投递记录: everything that was brought, or is to be, with every attempt. */
export function LogTab({ rights }: { rights: Rights }) {
  const { page, read, change } = useAddress();
  const state = DELIVERY_STATES.find((each) => each === read('state'));
  const channel = CHANNELS.find((each) => each === read('channel'));
  const id = Number(read('delivery')) || undefined;
  const filter = { state, channel };
  const deliveries = useRead('/channels/deliveries', deliveriesAnswer, {
    ...filter,
    page,
    pageSize: PAGE_SIZE,
  });
  const webhooks = useRead('/channels/webhooks', webhooksAnswer);
  const open = (delivery: number | undefined) =>
    change({
      ...filter,
      page: String(page),
      delivery: delivery === undefined ? undefined : String(delivery),
    });
  return (
    <Section
      id="channels-log"
      title="投递记录"
      intro="每一条信息送到哪里、什么时候送的、结果怎样。没有成功的会自动重试，办不了的转到“要办的事”。"
    >
      <Shown
        reading={together(deliveries.reading, webhooks.reading)}
        reload={() => [deliveries, webhooks].forEach((each) => each.reload())}
      >
        {([{ data, meta }, { data: targets }]) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <LogFilter state={state} channel={channel} counts={meta.counts} choose={change} />
            {data.length === 0 ? (
              <Typography tag="p">
                {state || channel ? '没有这样的记录。' : '还没有投递过。信息发布以后，推送和结果都记在这里。'}
              </Typography>
            ) : (
              <>
                <DeliveryTable
                  deliveries={data}
                  targets={new Map(targets.map(({ id: target, name }) => [target, name]))}
                  open={open}
                />
                <Pages
                  page={page}
                  pageSize={PAGE_SIZE}
                  total={meta.pagination.total}
                  turn={(to) => change({ ...filter, page: String(to) })}
                />
              </>
            )}
          </Flex>
        )}
      </Shown>
      {id ? (
        <DeliveryDialog
          id={id}
          maySend={rights.send}
          onClose={() => open(undefined)}
          onChanged={deliveries.reload}
        />
      ) : null}
    </Section>
  );
}
