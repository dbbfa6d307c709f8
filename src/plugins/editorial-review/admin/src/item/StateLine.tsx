import { spokenMinute } from '../../../../../shanghai-time';
import { Badge, Flex, Typography } from '@strapi/design-system';
import { STATE_LABELS, type Review } from '../../../shared/review';
import { STATE_COLOURS } from '../names';
import { nextStep, withdrawal } from './next-step';

function publicly({ isPublic, withdrawn }: Review): string {
  if (isPublic) return '原来的内容仍在公开';
  return withdrawn ? '已撤下' : '没有公开';
}

/** Where the draft stands, whether anything is public, and what comes next. */
export function StateLine({ review }: { review: Review }) {
  const { state, submitted, withdrawn } = review;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Badge {...STATE_COLOURS[state]}>{STATE_LABELS[state]}</Badge>
        {state === 'published' ? null : (
          <Typography variant="pi" textColor="neutral600">
            {publicly(review)}
          </Typography>
        )}
      </Flex>
      {withdrawn ? <Typography tag="p">{withdrawal(withdrawn)}</Typography> : null}
      <Typography tag="p">{nextStep(review)}</Typography>
      {submitted ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {`${submitted.by}于 ${spokenMinute(submitted.at)} 提交${submitted.remark ? `：${submitted.remark}` : ''}`}
        </Typography>
      ) : null}
    </Flex>
  );
}
