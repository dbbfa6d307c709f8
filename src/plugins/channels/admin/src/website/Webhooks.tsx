import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Webhook } from '../../../shared/webhooks';
import { webhooksAnswer } from '../answers';
import { useRead } from '../../../../../admin/parts/use-read';
import { Section } from '../shown/Section';
import { Shown } from '../../../../../admin/parts/Shown';
import { SecretDialog } from './SecretDialog';
import { WebhookCard } from './WebhookCard';
import { WebhookDialog } from './WebhookDialog';

/** Websites that want to be told what is published. */
export function Webhooks({ maySet }: { maySet: boolean }) {
  const { reading, reload } = useRead('/channels/webhooks', webhooksAnswer);
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [secret, setSecret] = useState<string>();
  return (
    <Section
      id="channels-webhooks"
      title="推送到网站"
      intro="网站的技术人员给了接收地址的，登记在这里：信息一发布、更正或撤下，就推送过去。"
      action={maySet ? <Button onClick={() => setEdited('new')}>登记推送地址</Button> : null}
    >
      {maySet ? null : <Typography tag="p">推送地址由管理员登记，您没有这个权限。</Typography>}
      <Shown reading={reading} reload={reload}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography tag="p">还没有登记推送地址。网站不能接收推送的，不用登记。</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="推送地址">
              {data.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  webhook={webhook}
                  maySet={maySet}
                  onEdit={() => setEdited(webhook)}
                  onSecret={setSecret}
                  onChanged={reload}
                />
              ))}
            </Flex>
          )
        }
      </Shown>
      {edited ? (
        <WebhookDialog
          webhook={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onSaved={(made) => {
            setEdited(undefined);
            setSecret(made);
            reload();
          }}
        />
      ) : null}
      {secret === undefined ? null : <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </Section>
  );
}
