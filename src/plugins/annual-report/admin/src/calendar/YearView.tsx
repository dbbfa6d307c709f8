import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { dayKind } from '../../../domain/calendar/day-kind';
import { dateOf, dayNumber } from '../../../domain/calendar/day-number';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { WEEK, weekdayOf } from '../../../domain/calendar/told-day';

const Months = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr));
  gap: 2.4rem;
`;

const Month = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.3rem;
  text-align: center;

  caption {
    font-weight: 600;
    text-align: left;
    padding-bottom: 0.4rem;
  }
  th {
    font-weight: 400;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  th,
  td {
    padding: 0.4rem 0.2rem;
  }
  .off {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  .work {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
  }
  .weekend {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface Props {
  readonly year: number;
  readonly calendar: WorkingCalendar;
}

/** A year on one sheet: 休 is off, 班 a weekend that is worked. */
export function YearView({ year, calendar }: Props) {
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral700">
        “休”是放假，“班”是周末补班，灰色是周末。
      </Typography>
      <Months>
        {Array.from({ length: 12 }, (_, month) => (
          <MonthTable key={month} year={year} month={month + 1} calendar={calendar} />
        ))}
      </Months>
    </>
  );
}

function MonthTable({ year, month, calendar }: Props & { readonly month: number }) {
  return (
    <Month>
      <caption>{`${String(year)}年${String(month)}月`}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, at) =>
              date ? <Day key={date} date={date} calendar={calendar} /> : <td key={at} />,
            )}
          </tr>
        ))}
      </tbody>
    </Month>
  );
}

function Day({ date, calendar }: { date: string; calendar: WorkingCalendar }) {
  const { worked, words } = dayKind(date, calendar);
  const weekend = '六日'.includes(weekdayOf(date));
  const kind = calendar.isHoliday(date) ? 'off' : weekend ? (worked ? 'work' : 'weekend') : '';
  const mark = kind === 'off' ? '休' : kind === 'work' ? '班' : '';
  return <td className={kind} title={words}>{`${String(Number(date.slice(8)))}${mark}`}</td>;
}

/** Monday to Sunday, the days of other months left empty. */
function weeksOf(year: number, month: number): string[][] {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
  const before = WEEK.indexOf(weekdayOf(first));
  const start = dayNumber(first) - before;
  return Array.from({ length: 6 }, (_, week) =>
    WEEK.map((_day, at) => {
      const date = dateOf(start + week * WEEK.length + at);
      return date.startsWith(first.slice(0, 7)) ? date : '';
    }),
  ).filter((week) => week.some(Boolean));
}
