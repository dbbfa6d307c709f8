import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A white sheet with a heading. */
export function Section({ id, title, intro, action, children }: Props) {
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" padding={6} shadow="filterShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Typography id={id} tag="h2" variant="delta" tabIndex={-1}>
            {title}
          </Typography>
          {action}
        </Flex>
        {intro ? (
          <Typography tag="p" textColor="neutral600">
            {intro}
          </Typography>
        ) : null}
        {children}
      </Flex>
    </Box>
  );
}
