import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { tellDayOfWeek } from '../../../domain/calendar/told-day';
import type { Clock } from '../../../shared/clock';
import { TextLink } from '../calendar/TextLink';
import { DerivationDialog } from './DerivationDialog';
import { StateBadge } from './StateBadge';
import { leftWords, notesOf, urgencyOf } from './words';

/** State, last day, time left, what else has a limit, and the way to the derivation. */
export function ClockView({ clock }: { clock: Clock }) {
  const [open, setOpen] = useState(false);
  const { lastDay, used, total, provisionalYear } = clock;
  const spent = `已用 ${String(used)} 个工作日，共 ${String(total)} 个`;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex gap={2} wrap="wrap" role="status">
        <StateBadge clock={clock} />
        <Typography fontWeight="bold">{leftWords(clock)}</Typography>
      </Flex>
      {lastDay ? <Typography tag="p">{`最后一天：${tellDayOfWeek(lastDay)}`}</Typography> : null}
      <Box>
        {/* What it shows is said below it. */}
        <Box aria-hidden background="neutral200" hasRadius marginBottom={1} style={{ height: '0.8rem' }}>
          <Box
            background={urgencyOf(clock) === 'over' ? 'danger600' : 'primary600'}
            hasRadius
            style={{ height: '100%', width: `${String(Math.min(100, Math.round((used / total) * 100)))}%` }}
          />
        </Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {spent}
        </Typography>
      </Box>
      {provisionalYear ? (
        <Box background="warning100" padding={3} hasRadius>
          <Typography tag="p" variant="pi" textColor="neutral800">
            {`暂定：${String(provisionalYear)}年的放假安排还没有填，最后一天可能差几天，请提前办结。`}
          </Typography>
          <TextLink to={`/plugins/annual-report/calendar?year=${String(provisionalYear)}`}>
            通知出来以后，到工作日历里填写
          </TextLink>
        </Box>
      ) : null}
      {notesOf(clock).map((note) => (
        <Typography key={note} tag="p" variant="pi" textColor="neutral700">
          {note}
        </Typography>
      ))}
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        逐日推算
      </Button>
      {open ? <DerivationDialog clock={clock} onClose={() => setOpen(false)} /> : null}
    </Flex>
  );
}
