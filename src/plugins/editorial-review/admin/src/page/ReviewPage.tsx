import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { Line, Lists } from '../../../shared/lists';
import { useReviewListsQuery } from '../asking/review-api';
import { REVIEW, useRights } from '../permissions';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { LineList } from './LineList';
import { ScheduleList } from './ScheduleList';
import { TABS, type Tab } from './tabs';
import { useAddress } from './use-address';
import { firstFor, scheduleCount, waitsForHer } from './waiting';

/** 审核: what waits for whom. */
export default function ReviewPage() {
  return (
    <Page.Protect permissions={REVIEW}>
      <Review />
    </Page.Protect>
  );
}

function Review() {
  const query = useReviewListsQuery('all', { refetchOnMountOrArgChange: true });
  return (
    <Page.Main>
      <Page.Title>审核</Page.Title>
      <Layouts.Header title="审核" subtitle="先审后发：什么在等谁办。点标题打开，右边的“审核”里办理。" />
      <Layouts.Content>
        <Shown {...readingOf(query)}>{(lists) => <AllLists lists={lists} fresh={!query.isFetching} />}</Shown>
      </Layouts.Content>
    </Page.Main>
  );
}

interface Shelf {
  readonly name: string;
  readonly count: string;
  readonly list: ReactNode;
}

interface Props {
  readonly lists: Lists;
  /** What the menu knew from before may be a minute old. */
  readonly fresh: boolean;
}

function AllLists({ lists, fresh }: Props) {
  const { toReview, emergencies, returned, lapsed, toPublish, schedules } = lists;
  const rights = useRights();
  // Chosen once: the page does not turn under her eyes when something new comes in.
  const [first, setFirst] = useState<Tab>();
  if (fresh && first === undefined) setFirst(firstFor(lists, rights));
  const { tab, choose } = useAddress(first ?? firstFor(lists, rights));
  const mine = toReview.filter((line) => waitsForHer(line, rights));
  const others = toReview.filter((line) => !waitsForHer(line, rights));
  const lines = (name: string, of: readonly Line[], did: string, empty: string): Shelf => ({
    name,
    count: String(of.length),
    list: <LineList lines={of} did={did} empty={empty} />,
  });
  const shown: Readonly<Record<Tab, Shelf>> = {
    review: {
      name: '待我审核',
      count: String(mine.length),
      list: (
        <>
          <LineList lines={mine} did="提交" empty="没有等您审核的。" />
          {others.length > 0 ? (
            <LineList title={`等别人审核的（${String(others.length)}）`} lines={others} did="提交" empty="" />
          ) : null}
        </>
      ),
    },
    emergencies: lines('紧急发布待补审', emergencies, '紧急发布', '没有等待补审的紧急发布。'),
    returned: lines('退回的', returned, '退回', '没有被退回的。'),
    lapsed: lines('要重新提交的', lapsed, '改过，原来的审核作废', '没有改过以后要重新提交的。'),
    publish: lines('待发布', toPublish, '提交', '没有审核通过、等待发布的。'),
    schedules: {
      name: '定时',
      count: scheduleCount(schedules),
      list: <ScheduleList schedules={schedules} />,
    },
  };
  return (
    <Tabs.Root variant="simple" value={tab} onValueChange={(value) => choose(value as Tab)}>
      <Tabs.List aria-label="审核的各部分">
        {TABS.map((each) => (
          <Tabs.Trigger key={each} value={each}>
            {`${shown[each].name}（${shown[each].count}）`}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {TABS.map((each) => (
        <Tabs.Content key={each} value={each}>
          <Box paddingTop={5}>{shown[each].list}</Box>
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
