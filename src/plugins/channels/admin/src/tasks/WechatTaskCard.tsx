import { Flex, LinkButton } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useAct } from '../../../../../admin/parts/use-act';
import { type Told } from '../../../../../admin/parts/use-tell';
import { workplaceOf } from '../names';
import { ConfirmButton } from '../shown/ConfirmButton';
import { PasteAddress } from '../shown/PasteAddress';
import { toldOf } from '../wechat/told';
import { useArticles } from '../wechat/use-articles';
import { RetryOrCancel } from './RetryOrCancel';
import { TaskCard } from './TaskCard';
import { useDeliveries } from './use-deliveries';
import type { WechatAction, WechatTask } from './wechat-tasks';

const EDITORS = 'https://mp.weixin.qq.com/';

interface Props {
  readonly task: WechatTask;
  readonly maySend: boolean;
  readonly onDone: () => void;
}

/** Something to do on the WeChat account. */
export function WechatTaskCard({ task, maySend, onDone }: Props) {
  const { title, type, documentId, label, sentence, next, address, delivery } = task;
  const { push, recordAddress, remove } = useArticles();
  const { retry } = useDeliveries();
  const { busy, act } = useAct();
  /** What is to be deleted is looked at first. */
  const standing = task.actions.includes('deletedByHand') ? address : null;
  const place = standing ? '看公众号上的文章' : '打开微信公众平台';
  const can = (action: WechatAction) => maySend && task.actions.includes(action);
  /** The delivery that waited for this has nothing left to wait for: tried again, it ends. */
  const settling = async (step: () => Promise<Told>): Promise<Told> => {
    const told = await step();
    if (told.ok && delivery !== undefined) await retry(delivery).catch(() => undefined);
    return told;
  };
  const take = async (step: () => Promise<Told>) => {
    const told = await act(step);
    if (told) onDone();
  };

  return (
    <TaskCard title={title} to={workplaceOf(type, documentId)} label={label} sentence={sentence} next={next}>
      {can('address') ? (
        <PasteAddress
          name={`address-${documentId}`}
          label="发表后的文章链接"
          button="登记链接"
          example="https://mp.weixin.qq.com/s/…"
          about={title}
          record={(pasted) => settling(() => recordAddress({ type, documentId }, pasted))}
          onDone={onDone}
        />
      ) : null}
      <Flex gap={2} wrap="wrap">
        <LinkButton
          size="S"
          variant="tertiary"
          href={standing ?? EDITORS}
          isExternal
          endIcon={<ExternalLink />}
          aria-label={`${place}：${title}`}
        >
          {place}
        </LinkButton>
        {can('delete') ? (
          <ConfirmButton
            label="从公众号删除"
            about={title}
            question="从公众号删除这一篇？"
            danger
            busy={busy}
            onConfirm={() => void take(() => settling(() => remove({ type, documentId }, false)))}
          >
            {`《${title}》删除以后，读者打不开，也恢复不了。`}
          </ConfirmButton>
        ) : null}
        {can('deletedByHand') ? (
          <ConfirmButton
            label="已删除"
            about={title}
            question="已经在公众平台上删除了？"
            busy={busy}
            onConfirm={() => void take(() => settling(() => remove({ type, documentId }, true)))}
          >
            只作记录：请先到微信公众平台删除，再按这里。
          </ConfirmButton>
        ) : null}
        {can('push') ? (
          <ConfirmButton
            label="重新推送"
            about={title}
            question="重新推送这一篇？"
            busy={busy}
            onConfirm={() => void take(async () => toldOf(await push({ type, documentId }, true)))}
          >
            会在公众号草稿箱里另存一篇新的草稿。
          </ConfirmButton>
        ) : null}
        {can('retry') && delivery !== undefined ? (
          <RetryOrCancel id={delivery} title={title} onDone={onDone} />
        ) : null}
      </Flex>
    </TaskCard>
  );
}
