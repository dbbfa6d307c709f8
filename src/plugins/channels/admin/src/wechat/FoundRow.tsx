import { Box, Flex, Typography } from '@strapi/design-system';
import type { Found } from '../answers';
import { TYPE_NAMES } from '../names';
import { PushButton } from './PushButton';

/** A published item with the button that pushes it. */
export function FoundRow({ found: { type, documentId, title, publishedOn } }: { found: Found }) {
  return (
    <Flex tag="li" gap={3} justifyContent="space-between" padding={3} background="neutral100" hasRadius>
      <Box>
        <Typography tag="p" fontWeight="semiBold">
          {title}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[TYPE_NAMES[type], publishedOn].filter(Boolean).join('　')}
        </Typography>
      </Box>
      <PushButton document={{ type, documentId }} title={title} label="推送" />
    </Flex>
  );
}
