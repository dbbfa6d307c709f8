import { spokenMinute } from '../../../../../shanghai-time';
import { Flex, Typography } from '@strapi/design-system';
import type { Review } from '../../../shared/review';
import { useAct } from '../asking/use-act';
import type { Item } from '../asking/review-api';
import { SCHEDULE_NAMES } from '../names';
import { Problem } from '../shown/Frame';
import { Unbroken } from '../shown/styles';

interface Props {
  readonly item: Item;
  readonly schedules: Review['schedules'];
}

/** What is set for a minute, each with what stands in its way and a way to take it back; and what was refused. */
export function ScheduleNotes({ item, schedules }: Props) {
  const { busy, problem, act } = useAct();
  if (schedules.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-label="定时">
      {schedules.map(({ id, action, at, by, state, note }) => {
        const told = `${SCHEDULE_NAMES[action]}：${spokenMinute(at)}`;
        return (
          <Flex key={id} tag="li" direction="column" alignItems="stretch" gap={1}>
            <Flex justifyContent="space-between" gap={2}>
              <Typography variant="pi">{`${told}（${by}定）${state === 'failed' ? '，没有做成' : ''}`}</Typography>
              {state === 'waiting' ? (
                <Unbroken
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
                </Unbroken>
              ) : null}
            </Flex>
            {note ? (
              <Typography variant="pi" textColor="danger700">
                {note}
              </Typography>
            ) : null}
          </Flex>
        );
      })}
      {problem ? <Problem>{problem}</Problem> : null}
    </Flex>
  );
}
