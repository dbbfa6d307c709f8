import { Box, Flex, Typography } from '@strapi/design-system';
import type { MissingShown } from '../answers';
import { formOf } from '../names';
import { TaskCard } from './TaskCard';

const UIDS = { 公开主体: 'api::body.body', 栏目: 'api::column.column' } as const;

/** What the labels of government websites still lack: one card a body or column, and once how each is filled in. */
export function MissingSettings({ missing }: { missing: readonly MissingShown[] }) {
  const owners = [...new Map(missing.map((each) => [each.documentId, each])).values()];
  const fields = [...new Map(missing.map((each) => [each.label, each.next])).entries()];
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {owners.map(({ where, name, documentId }) => {
          const lacking = missing.filter((each) => each.documentId === documentId);
          return (
            <TaskCard
              key={documentId}
              title={`${where}：${name}`}
              to={formOf(UIDS[where], documentId)}
              sentence={`还没有填：${lacking.map(({ label }) => label).join('、')}。`}
            />
          );
        })}
      </Flex>
      <details>
        <summary>
          <Typography tag="span">怎样填</Typography>
        </summary>
        <Box tag="dl" paddingTop={2}>
          {fields.map(([label, next]) => (
            <Box key={label} paddingBottom={2}>
              <Typography tag="dt" fontWeight="semiBold">
                {label}
              </Typography>
              <Typography tag="dd" textColor="neutral600">
                {next}
              </Typography>
            </Box>
          ))}
        </Box>
      </details>
    </>
  );
}
