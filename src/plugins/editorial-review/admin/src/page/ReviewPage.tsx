import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useReviewListsQuery } from '../asking/review-api';
import { REVIEW, useRights } from '../permissions';
import { Shown } from '../shown/Shown';
import { LineList } from './LineList';
import { ScheduleList } from './ScheduleList';
import { TABS, useAddress, type Tab } from './use-address';
import { waitsForHer } from './waiting';

/** 审核: what waits for whom. */
export default function ReviewPage() {
  return (
    <Page.Protect permissions={REVIEW}>
      <Review />
    </Page.Protect>
  );
}

function Review() {
  const { tab, choose } = useAddress();
  const rights = useRights();
  const query = useReviewListsQuery('all', { refetchOnMountOrArgChange: true });
  return (
    <Page.Main>
      <Page.Title>审核</Page.Title>
      <Layouts.Header title="审核" subtitle="先审后发：什么在等谁办。点标题打开，右边的“审核”里办理。" />
      <Layouts.Content>
        <Shown query={query}>
          {({ toReview, emergencies, returned, toPublish, schedules }) => {
            const mine = toReview.filter((line) => waitsForHer(line, rights));
            const others = toReview.filter((line) => !waitsForHer(line, rights));
            const shown: Readonly<Record<Tab, { name: string; count: number; list: ReactNode }>> = {
              review: {
                name: '待我审核',
                count: mine.length,
                list: (
                  <>
                    <LineList lines={mine} did="提交" empty="没有等您审核的。" />
                    {others.length > 0 ? (
                      <LineList
                        title={`等别人审核的（${String(others.length)}）`}
                        lines={others}
                        did="提交"
                        empty=""
                      />
                    ) : null}
                  </>
                ),
              },
              emergencies: {
                name: '紧急发布待补审',
                count: emergencies.length,
                list: <LineList lines={emergencies} did="紧急发布" empty="没有等待补审的紧急发布。" />,
              },
              returned: {
                name: '退回的',
                count: returned.length,
                list: <LineList lines={returned} did="退回" empty="没有被退回的。" />,
              },
              publish: {
                name: '待发布',
                count: toPublish.length,
                list: <LineList lines={toPublish} did="提交" empty="没有审核通过、等待发布的。" />,
              },
              schedules: {
                name: '定时',
                count: schedules.length,
                list: <ScheduleList schedules={schedules} />,
              },
            };
            return (
              <Tabs.Root variant="simple" value={tab} onValueChange={(value) => choose(value as Tab)}>
                <Tabs.List aria-label="审核的各部分">
                  {TABS.map((each) => (
                    <Tabs.Trigger key={each} value={each}>
                      {`${shown[each].name}（${String(shown[each].count)}）`}
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
          }}
        </Shown>
      </Layouts.Content>
    </Page.Main>
  );
}
