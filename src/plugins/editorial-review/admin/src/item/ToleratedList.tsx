import { Box, Flex, Typography } from '@strapi/design-system';
import type { Tolerated } from '../../../shared/review';

interface Props {
  readonly tolerated: readonly Tolerated[];
  /** Whose reasons: 录入员 with a submission, 紧急发布 with an emergency. */
  readonly by: '录入员' | '紧急发布';
}

/** The warnings that were let stand, each with the reason: whoever signs answers for them. */
export function ToleratedList({ tolerated, by }: Props) {
  if (tolerated.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" fontWeight="bold">
        {`${by === '紧急发布' ? '紧急发布时' : ''}放行的提醒（${String(tolerated.length)}）`}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {tolerated.map(({ finding, reason }, at) => (
          <li key={at}>
            <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
              {finding}
            </Typography>
            <Typography tag="p" variant="pi" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
              {`${by}的理由：${reason}`}
            </Typography>
          </li>
        ))}
      </Flex>
    </Box>
  );
}
