import { Badge, Flex, Typography } from '@strapi/design-system';
import { STATE_LABELS, type Review } from '../../../shared/review';
import { moment, STATE_COLOURS } from '../names';
import { nextStep } from './next-step';

/** Where the draft stands, whether anything is public, and what comes next. */
export function StateLine({ review }: { review: Review }) {
  const { state, isPublic, submitted } = review;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} wrap="wrap">
        <Badge {...STATE_COLOURS[state]}>{STATE_LABELS[state]}</Badge>
        {state === 'published' ? null : (
          <Typography variant="pi" textColor="neutral600">
            {isPublic ? '原来的内容仍在公开' : '没有公开'}
          </Typography>
        )}
      </Flex>
      <Typography tag="p">{nextStep(review)}</Typography>
      {submitted ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {`${submitted.by}于 ${moment(submitted.at)} 提交${submitted.remark ? `：${submitted.remark}` : ''}`}
        </Typography>
      ) : null}
    </Flex>
  );
}
