import { Box, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { z } from 'zod';
import { Shown } from '../../../../../admin/parts/Shown';
import { useRead } from '../../../../../admin/parts/use-read';
import { calendarSchema, type CalendarView } from '../../../shared/calendar';
import { READ_APPLICATIONS } from '../permissions';
import { YearSheet } from './YearSheet';

const answer = z.object({ data: calendarSchema });

/** 工作日历: which days are worked, and the place to fill in a year when its notice appears. */
export default function CalendarPage() {
  return (
    <Page.Protect permissions={READ_APPLICATIONS}>
      <Calendar />
    </Page.Protect>
  );
}

function Calendar() {
  const { reading, reload } = useRead('/annual-report/calendar', answer);
  return (
    <Page.Main aria-busy={reading.kind === 'loading'}>
      <Page.Title>工作日历</Page.Title>
      <Layouts.Header
        title="工作日历"
        subtitle="依申请公开的答复期限按它推算。每年国务院办公厅公布放假安排以后，在这里填写下一年的。"
      />
      <Layouts.Content>
        <Shown reading={reading} reload={reload}>
          {({ data }) => <Years calendar={data} onChanged={reload} />}
        </Shown>
      </Layouts.Content>
    </Page.Main>
  );
}

/** How many years back are offered. */
const BACK = 6;

function Years({ calendar, onChanged }: { calendar: CalendarView; onChanged: () => void }) {
  const [params, setParams] = useSearchParams();
  const { next } = calendar;
  const years = Array.from({ length: BACK }, (_, back) => next - back);
  const wanted = Number(params.get('year'));
  const year = years.includes(wanted) ? wanted : next;
  return (
    <Box background="neutral0" padding={6} shadow="filterShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Field.Root name="year" width="24rem">
          <Field.Label>年份</Field.Label>
          <SingleSelect
            value={String(year)}
            onChange={(value) => setParams({ year: String(value) }, { replace: true })}
          >
            {years.map((each) => (
              <SingleSelectOption key={each} value={String(each)}>
                {`${String(each)} 年${each === next ? '（还没有填）' : ''}`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {wanted > next ? (
          <Typography tag="p" role="status">
            {`${String(wanted)}年要等${String(next)}年填好以后再填。`}
          </Typography>
        ) : null}
        <YearSheet key={year} year={year} calendar={calendar} onChanged={onChanged} />
      </Flex>
    </Box>
  );
}
