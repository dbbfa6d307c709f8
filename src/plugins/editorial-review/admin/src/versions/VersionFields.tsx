import { Box, Typography } from '@strapi/design-system';
import type { VersionContent } from '../../../shared/versions';
import { Words } from '../shown/styles';

/** What a version says, field by field. */
export const VersionFields = ({ fields }: Pick<VersionContent, 'fields'>) => (
  <>
    {fields.map(({ field, label, text }) => (
      <Box key={field}>
        <Typography tag="h3" fontWeight="bold">
          {label}
        </Typography>
        <Words>{text}</Words>
      </Box>
    ))}
  </>
);
