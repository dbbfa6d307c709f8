import { spokenMinute } from '../../../../../shanghai-time';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { Lists } from '../../../shared/lists';
import { formOf, ITEM_NAMES, SCHEDULE_NAMES, type Colours } from '../names';
import { TitleLink } from '../shown/styles';

const STATES: Readonly<Record<Lists['schedules'][number]['state'], Colours & { readonly name: string }>> = {
  waiting: { name: '等待', backgroundColor: 'secondary100', textColor: 'secondary700' },
  done: { name: '已办', backgroundColor: 'success100', textColor: 'success700' },
  failed: { name: '没有做成', backgroundColor: 'danger100', textColor: 'danger700' },
  cancelled: { name: '已取消', backgroundColor: 'neutral150', textColor: 'neutral800' },
};

/** What is set for a minute, or was refused when its minute came. */
export function ScheduleList({ schedules }: { schedules: Lists['schedules'] }) {
  if (schedules.length === 0) {
    return (
      <Box background="neutral0" padding={8} shadow="filterShadow" hasRadius>
        <Typography tag="p" textAlign="center">
          没有定时发布或撤下的。
        </Typography>
      </Box>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {schedules.map(({ id, uid, documentId, title, action, at, by, note, state, late, settledAt }) => (
        <Box key={id} tag="li" background="neutral0" padding={4} shadow="filterShadow" hasRadius>
          <Flex gap={3} wrap="wrap">
            <Typography tag="h2" fontWeight="semiBold">
              <TitleLink to={formOf(uid, documentId)}>{title || '没有标题'}</TitleLink>
            </Typography>
            <Badge {...STATES[state]}>{STATES[state].name}</Badge>
          </Flex>
          <Typography tag="p">
            {`${ITEM_NAMES[uid] ?? ''}，${SCHEDULE_NAMES[action]}：${spokenMinute(at)}，${by}定`}
          </Typography>
          {settledAt ? (
            <Typography tag="p">
              {`${late ? '到时间时系统没有开着，开机后' : ''}${state === 'failed' ? '没有做成' : '已经办好'}：${spokenMinute(settledAt)}`}
            </Typography>
          ) : null}
          {note ? (
            <Typography tag="p" textColor="danger700">
              {note}
            </Typography>
          ) : null}
        </Box>
      ))}
    </Flex>
  );
}
