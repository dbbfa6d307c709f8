import { Box, Typography } from '@strapi/design-system';
import type { Review } from '../../../shared/review';
import { moment } from '../names';
import { unsignedGates } from '../../../shared/gates';
import { gateNames } from './next-step';

/** What was published without review says so until somebody else has reviewed it. */
export function EmergencyNote({ emergency }: { emergency: NonNullable<Review['emergency']> }) {
  const { by, at, reason, signatures } = emergency;
  return (
    <Box background="danger100" padding={3} hasRadius role="note">
      <Typography tag="p" fontWeight="bold" textColor="danger700">
        紧急发布，等待补审
      </Typography>
      <Typography tag="p" textColor="danger700">
        {`${by}于 ${moment(at)} 未经审核先发布，理由：${reason}。须由另一个人补签${gateNames(unsignedGates(signatures))}；退回的，公开的内容随即撤下。`}
      </Typography>
    </Box>
  );
}
