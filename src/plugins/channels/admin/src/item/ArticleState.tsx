import { Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ChangeType } from '../../../shared/changes';
import { articlesAnswer } from '../answers';
import { useRead } from '../../../../../admin/parts/use-read';
import { useSoonAgain } from '../asking/use-soon-again';
import { Shown } from '../../../../../admin/parts/Shown';

interface Props {
  readonly type: ChangeType;
  readonly documentId: string;
  readonly children: (reload: () => void) => ReactNode;
}

/** Where an item stands on WeChat. */
export function ArticleState({ type, documentId, children }: Props) {
  const { reading, reload } = useRead('/channels/wechat/articles', articlesAnswer, { documentId });
  useSoonAgain(reload);
  return (
    <Shown reading={reading} reload={reload}>
      {({ data }) => {
        const article = data.find((each) => each.type === type);
        return (
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Typography tag="p">{`公众号：${article?.label ?? '还没有推送'}`}</Typography>
            {article?.address ? (
              <Link href={article.address} isExternal>
                看公众号上的文章
              </Link>
            ) : null}
            {article?.next ? (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {article.next}
              </Typography>
            ) : null}
            {children(reload)}
          </Flex>
        );
      }}
    </Shown>
  );
}
