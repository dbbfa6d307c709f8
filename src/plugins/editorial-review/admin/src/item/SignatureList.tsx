import { Box, Flex, Typography } from '@strapi/design-system';
import { GATES, GATE_LABELS } from '../../../shared/gates';
import type { Review } from '../../../shared/review';
import { moment } from '../names';
import { signaturesOf } from './next-step';

/** Who has signed which gate of what is before the reviewer, and when. */
export function SignatureList({ review }: { review: Review }) {
  if (!review.submitted && !review.emergency) return null;
  const signatures = signaturesOf(review);
  return (
    <Box>
      <Typography tag="h3" fontWeight="bold">
        签字
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {GATES.map((gate) => {
          const signed = signatures[gate];
          return (
            <Typography key={gate} tag="li" variant="pi" textColor={signed ? 'neutral800' : 'neutral600'}>
              {signed
                ? `${GATE_LABELS[gate]}：${signed.by}，${moment(signed.at)}${signed.remark ? `，${signed.remark}` : ''}`
                : `${GATE_LABELS[gate]}：还没有签`}
            </Typography>
          );
        })}
      </Flex>
    </Box>
  );
}
