import { Flex, Typography } from '@strapi/design-system';
import type { ChangeType } from '../../../shared/changes';
import { useRights } from '../permissions';
import { PushButton } from '../wechat/PushButton';
import { ArticleState } from './ArticleState';
import { CopyBody } from './CopyBody';
import { Receipts } from './Receipts';

interface Props {
  readonly type: ChangeType;
  readonly documentId: string;
  readonly title: string;
  readonly published: boolean;
}

/** Where an item is, for who may see the channels. */
export function ItemChannels({ type, documentId, title, published }: Props) {
  const rights = useRights();
  if (!rights.known) return null;
  if (!rights.read) return <Typography tag="p">您没有查看发布渠道的权限。</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <ArticleState key={`${documentId}-${String(published)}`} type={type} documentId={documentId}>
        {(reload) =>
          rights.send ? (
            <PushButton
              document={{ type, documentId }}
              title={title}
              label="推送到公众号"
              disabled={!published}
              onDone={reload}
            />
          ) : (
            <Typography variant="pi">您没有推送的权限。</Typography>
          )
        }
      </ArticleState>
      <Receipts key={`receipts-${String(published)}`} documentId={documentId} />
      <CopyBody type={type} documentId={documentId} disabled={!published} />
      <Typography variant="pi" textColor="neutral600">
        {published ? '推送和复制的都是已发布的内容。' : '还没有发布：发布以后才能推送和复制。'}
      </Typography>
    </Flex>
  );
}
