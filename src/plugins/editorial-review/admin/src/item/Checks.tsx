import { Box, Typography } from '@strapi/design-system';
import { useFindingsQuery, type Item } from '../asking/review-api';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { FindingList } from './FindingList';

interface Props {
  readonly item: Item;
  readonly title: string;
  /** What is public instead of the draft. */
  readonly of?: 'public';
}

/** What the checks find in one version of an item. */
export function Checks({ item, title, of }: Props) {
  const findings = useFindingsQuery({ ...item, ...(of ? { of } : {}) }, { refetchOnMountOrArgChange: true });
  return (
    <Box>
      <Typography tag="h3" fontWeight="bold">
        {title}
      </Typography>
      <Shown {...readingOf(findings)} waiting="正在检查正文和附件，附件多时要等一会儿">
        {(found) => <FindingList findings={found} />}
      </Shown>
    </Box>
  );
}
