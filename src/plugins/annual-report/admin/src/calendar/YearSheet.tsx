import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { readNotice, writeNotice, yearDaysOf } from '../../../domain/calendar/read-notice';
import { tellDay } from '../../../domain/calendar/told-day';
import { calendarWith } from '../../../domain/calendar/working-calendar';
import type { CalendarView } from '../../../shared/calendar';
import { NoticeForm } from './NoticeForm';
import { YearView } from './YearView';

interface Props {
  readonly year: number;
  readonly calendar: CalendarView;
  readonly onChanged: () => void;
}

/** A year: where its days come from, the form to fill them in, and the year on one sheet as it would be. */
export function YearSheet({ year, calendar, onChanged }: Props) {
  const own = calendar.entered.find((each) => each.year === year && !each.shipped);
  const [text, setText] = useState(own ? writeNotice(own) : '');
  const open = year === calendar.next || own !== undefined;
  const read = open && text.trim() !== '' ? readNotice(text, year) : undefined;
  const entered = Object.fromEntries(calendar.entered.map((each) => [String(each.year), each]));
  const shown = calendarWith(read ? { ...entered, [String(year)]: yearDaysOf(read) } : entered);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="p">{sourceOf(year, calendar, own)}</Typography>
      {open && calendar.mayWrite ? (
        <NoticeForm
          year={year}
          text={text}
          setText={setText}
          read={read}
          entered={own !== undefined}
          onChanged={onChanged}
        />
      ) : null}
      <Typography tag="h2" variant="delta">
        {`${String(year)}年的日历${read ? '（按上面填的，请对照通知看一遍）' : ''}`}
      </Typography>
      <YearView year={year} calendar={shown} />
    </Flex>
  );
}

function sourceOf(
  year: number,
  { mayWrite, next }: CalendarView,
  own: CalendarView['entered'][number] | undefined,
): string {
  if (own) return `这一年由${own.by}于${tellDay(own.at)}填写。`;
  if (year < next) return '这一年按国务院办公厅的通知，已随系统给出，不用填写。';
  const who = mayWrite ? '' : '通知出来以后，请年报负责人或管理员在这里填写。';
  return `这一年的放假安排还没有填，暂按法定节假日和周末推算；落在这一年的期限都是暂定的。${who}`;
}
