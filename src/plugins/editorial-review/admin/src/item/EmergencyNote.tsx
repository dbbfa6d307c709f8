import { Box, Typography } from '@strapi/design-system';
import type { Review } from '../../../shared/review';
import { gateNames, unsignedGates } from '../../../shared/gates';
import { emergencyOf, returnWithdraws } from './next-step';

/** What was published without review says so until somebody else has reviewed it. */
export function EmergencyNote({ review }: { review: Review }) {
  const { emergency } = review;
  if (!emergency) return null;
  const missing = gateNames(unsignedGates(emergency.signatures));
  const withdrawn = returnWithdraws(review) ? '；退回的，公开的内容随即撤下' : '';
  return (
    <Box background="danger100" padding={3} hasRadius role="note">
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        紧急发布，等待补审
      </Typography>
      <Typography tag="p" textColor="danger700">
        {`${emergencyOf(emergency)}须由另一个人补签${missing}${withdrawn}。`}
      </Typography>
      {emergency.earlier.length > 0 ? (
        <Typography tag="p" textColor="danger700">
          {`以前还有 ${String(emergency.earlier.length)} 次紧急发布没有补审，一并补签。`}
        </Typography>
      ) : null}
    </Box>
  );
}
