import { Button, Flex, Typography } from '@strapi/design-system';
import type { Review } from '../../../shared/review';
import { useAct } from '../asking/use-act';
import type { Item } from '../asking/review-api';
import { moment, SCHEDULE_NAMES } from '../names';
import { Problem } from '../shown/Frame';

interface Props {
  readonly item: Item;
  readonly schedules: Review['schedules'];
}

/** What is set for a minute, each with a way to take it back. */
export function ScheduleNotes({ item, schedules }: Props) {
  const { busy, problem, act } = useAct();
  if (schedules.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label="定时">
      {schedules.map(({ id, action, at, by }) => {
        const told = `${SCHEDULE_NAMES[action]}：${moment(at)}`;
        return (
          <Flex key={id} tag="li" justifyContent="space-between" gap={2}>
            <Typography variant="pi">{`${told}（${by}定）`}</Typography>
            <Button
              size="S"
              variant="tertiary"
              loading={busy}
              aria-label={`取消${told}`}
              onClick={() =>
                void act(async (ask) => {
                  await ask({ ...item, path: `schedule/${encodeURIComponent(id)}`, method: 'DELETE' });
                })
              }
            >
              取消
            </Button>
          </Flex>
        );
      })}
      {problem ? <Problem>{problem}</Problem> : null}
    </Flex>
  );
}
