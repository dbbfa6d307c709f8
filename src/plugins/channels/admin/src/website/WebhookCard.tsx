import { spokenMinute } from '../../../../../shanghai-time';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Webhook } from '../../../shared/webhooks';
import { webhookSecretAnswer, webhookTestAnswer } from '../answers';
import { useAct } from '../../../../../admin/parts/use-act';
import { well, type Told } from '../../../../../admin/parts/use-tell';
import { TYPE_NAMES } from '../names';
import { ConfirmButton } from '../shown/ConfirmButton';

interface Props {
  readonly webhook: Webhook;
  readonly maySet: boolean;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
  readonly onChanged: () => void;
}

/** An address that is told what is published. */
export function WebhookCard({ webhook, maySet, onEdit, onSecret, onChanged }: Props) {
  const { id, name, url, active, types, madeAt, offReason } = webhook;
  return (
    <Box tag="li" padding={4} background="neutral100" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} wrap="wrap">
          <Typography tag="h3" fontWeight="semiBold">
            {name}
          </Typography>
          <Badge
            backgroundColor={active ? 'success100' : 'neutral200'}
            textColor={active ? 'success700' : 'neutral700'}
          >
            {active ? '在推送' : '已停用'}
          </Badge>
        </Flex>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {`推送：${types.map((type) => TYPE_NAMES[type]).join('、')}。${spokenMinute(madeAt)} 登记。`}
        </Typography>
        {offReason ? (
          <Typography tag="p" textColor="danger600">{`停用的原因：${offReason}`}</Typography>
        ) : null}
        {maySet ? (
          <Buttons
            id={id}
            name={name}
            active={active}
            onEdit={onEdit}
            onSecret={onSecret}
            onChanged={onChanged}
          />
        ) : null}
      </Flex>
    </Box>
  );
}

type ButtonsProps = Omit<Props, 'webhook' | 'maySet'> & Pick<Webhook, 'id' | 'name' | 'active'>;

function Buttons({ id, name, active, onEdit, onSecret, onChanged }: ButtonsProps) {
  const { post, put, del } = useFetchClient();
  const { busy, act } = useAct();
  const address = `/channels/webhooks/${id}`;
  const take = async (job: () => Promise<Told>) => {
    const told = await act(job);
    if (told?.ok) onChanged();
  };
  const test = async () => {
    const { ok, sentence, next } = webhookTestAnswer.parse((await post(`${address}/test`)).data).data;
    return { ok, text: `${sentence}${next ?? ''}` };
  };
  const change = async (wanted: boolean) => {
    await put(address, { active: wanted });
    return well(wanted ? '已启用：从现在起发布的会推送过去。' : '已停用：等着推送的都取消了。');
  };
  const rotate = async () => {
    onSecret(webhookSecretAnswer.parse((await post(`${address}/rotate`)).data).data.secret);
    return well('密钥已更换，旧的作废。');
  };
  const remove = async () => {
    await del(address);
    return well('已删除。');
  };
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        size="S"
        variant="secondary"
        loading={busy}
        aria-label={`发送测试：${name}`}
        onClick={() => void take(test)}
      >
        发送测试
      </Button>
      <Button size="S" variant="tertiary" disabled={busy} aria-label={`修改：${name}`} onClick={onEdit}>
        修改
      </Button>
      <ConfirmButton
        label="更换密钥"
        about={name}
        question="更换签名密钥？"
        busy={busy}
        onConfirm={() => void take(rotate)}
      >
        旧密钥马上作废。网站那边换好新密钥以前，推送会失败，换好后自动重试。
      </ConfirmButton>
      {active ? (
        <ConfirmButton
          label="停用"
          about={name}
          question="停用这个推送地址？"
          busy={busy}
          onConfirm={() => void take(() => change(false))}
        >
          停用期间发布的不推送，等着推送的也取消；再启用以后，只推送从那时起发布的。
        </ConfirmButton>
      ) : (
        <Button
          size="S"
          variant="tertiary"
          loading={busy}
          aria-label={`启用：${name}`}
          onClick={() => void take(() => change(true))}
        >
          启用
        </Button>
      )}
      <ConfirmButton
        label="删除"
        about={name}
        question="删除这个推送地址？"
        danger
        busy={busy}
        onConfirm={() => void take(remove)}
      >
        删除以后不再推送。投递记录保留。
      </ConfirmButton>
    </Flex>
  );
}
