import { Flex } from '@strapi/design-system';
import type { MissingShown } from '../answers';
import { formOf } from '../names';
import { TaskCard } from './TaskCard';

const UIDS = { 公开主体: 'api::body.body', 栏目: 'api::column.column' } as const;

/** What the labels of government websites still lack: one card a body or column. */
export function MissingSettings({ missing }: { missing: readonly MissingShown[] }) {
  const owners = [...new Map(missing.map((each) => [each.documentId, each])).values()];
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {owners.map(({ where, name, documentId }) => {
        const lacking = missing.filter((each) => each.documentId === documentId);
        return (
          <TaskCard
            key={documentId}
            title={`${where}：${name}`}
            to={formOf(UIDS[where], documentId)}
            sentence={`还没有填：${lacking.map(({ label }) => label).join('、')}。`}
            next={lacking.map(({ label, next }) => `${label}：${next}`).join('')}
          />
        );
      })}
    </Flex>
  );
}
