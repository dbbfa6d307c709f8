import { Box, Flex, Typography } from '@strapi/design-system';
import type { Lists } from '../../../shared/lists';
import { formOf, ITEM_NAMES, moment, SCHEDULE_NAMES } from '../names';
import { TitleLink } from '../shown/styles';

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
      {schedules.map(({ id, uid, documentId, title, action, at, by, note, state, late }) => (
        <Box key={id} tag="li" background="neutral0" padding={4} shadow="filterShadow" hasRadius>
          <Typography tag="h2" fontWeight="semiBold">
            <TitleLink to={formOf(uid, documentId)}>{title || '没有标题'}</TitleLink>
          </Typography>
          <Typography tag="p">
            {`${ITEM_NAMES[uid] ?? ''}，${SCHEDULE_NAMES[action]}：${moment(at)}，${by}定`}
          </Typography>
          {state === 'done' && late ? (
            <Typography tag="p">到时间时系统没有开着，开机后补做了。</Typography>
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
