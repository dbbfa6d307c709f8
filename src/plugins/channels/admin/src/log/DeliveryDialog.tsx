import { spokenMinute } from '../../../../../shanghai-time';
import { Flex, Modal, Typography } from '@strapi/design-system';
import { attemptsAnswer } from '../answers';
import { useRead } from '../../../../../admin/parts/use-read';
import { channelName, DELIVERY_STATE_NAMES } from '../names';
import { Shown } from '../../../../../admin/parts/Shown';
import { RetryOrCancel } from '../tasks/RetryOrCancel';
import { AttemptTable } from './AttemptTable';

interface Props {
  readonly id: number;
  readonly maySend: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** A delivery with every attempt of it. */
export function DeliveryDialog({ id, maySend, onClose, onChanged }: Props) {
  const { reading, reload } = useRead(`/channels/deliveries/${id}`, attemptsAnswer);
  const changed = () => {
    reload();
    onChanged();
  };
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: '96rem' }}>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{`第 ${id} 号投递`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Shown reading={reading} reload={reload}>
            {({ data, meta: { attempts } }) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography tag="p" fontWeight="semiBold">
                  {data.title}
                </Typography>
                <Typography tag="p">
                  {`${channelName(data.channel)}，${DELIVERY_STATE_NAMES[data.state]}。${spokenMinute(data.createdAt)} 列入${data.dueAt && data.state === 'waiting' ? `，下一次在 ${spokenMinute(data.dueAt)}` : ''}。`}
                </Typography>
                {data.sentence ? <Typography tag="p">{data.sentence}</Typography> : null}
                {data.next ? (
                  <Typography tag="p" textColor="neutral600">{`怎么办：${data.next}`}</Typography>
                ) : null}
                {maySend && (data.state === 'waiting' || data.state === 'person') ? (
                  <Flex gap={2} wrap="wrap">
                    <RetryOrCancel id={id} title={data.title} onDone={changed} />
                  </Flex>
                ) : null}
                <AttemptTable attempts={attempts} />
              </Flex>
            )}
          </Shown>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
