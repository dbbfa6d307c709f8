import { Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { CHANGE_TYPES, type ChangeType } from '../../../shared/changes';
import type { Webhook } from '../../../shared/webhooks';
import { webhookSecretAnswer } from '../answers';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { TYPE_NAMES } from '../names';

interface Props {
  /** Absent: a new one. */
  readonly webhook: Webhook | undefined;
  readonly onClose: () => void;
  /** With the secret of a new one. */
  readonly onSaved: (secret: string | undefined) => void;
}

/** Where to push what. */
export function WebhookDialog({ webhook, onClose, onSaved }: Props) {
  const { post, put } = useFetchClient();
  const { busy, act } = useAct();
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [types, setTypes] = useState<readonly ChangeType[]>(webhook?.types ?? CHANGE_TYPES);
  const [error, setError] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    let secret: string | undefined;
    const told = await act(async () => {
      const wanted = { name, url: url.trim(), types };
      if (webhook) await put(`/channels/webhooks/${webhook.id}`, wanted);
      else secret = webhookSecretAnswer.parse((await post('/channels/webhooks', wanted)).data).data.secret;
      return well(webhook ? '已保存。' : '已登记。');
    });
    if (told?.ok) onSaved(secret);
    else if (told) setError(told.text);
  };
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open && !busy) onClose();
      }}
    >
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Modal.Header closeLabel="关闭">
            <Modal.Title>{webhook ? '修改推送地址' : '登记推送地址'}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root name="name" required hint="例：县政府网站">
                <Field.Label>名称</Field.Label>
                <TextInput value={name} maxLength={50} onChange={(event) => setName(event.target.value)} />
                <Field.Hint />
              </Field.Root>
              <Field.Root name="url" required hint="由网站的技术人员给出，以 https:// 开头">
                <Field.Label>接收地址</Field.Label>
                <TextInput
                  inputMode="url"
                  autoComplete="off"
                  value={url}
                  onChange={(event) => setUrl(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
              <Flex
                role="group"
                aria-labelledby="webhook-types"
                direction="column"
                alignItems="stretch"
                gap={2}
              >
                <Typography id="webhook-types" variant="pi" fontWeight="bold">
                  推送哪些
                </Typography>
                {CHANGE_TYPES.map((type) => (
                  <Checkbox
                    key={type}
                    checked={types.includes(type)}
                    onCheckedChange={(checked) =>
                      setTypes(
                        CHANGE_TYPES.filter((each) =>
                          each === type ? checked === true : types.includes(each),
                        ),
                      )
                    }
                  >
                    {TYPE_NAMES[type]}
                  </Checkbox>
                ))}
              </Flex>
              <Typography role="status" aria-live="polite" textColor="danger600">
                {error}
              </Typography>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" disabled={busy} onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={busy} disabled={!name.trim() || !url.trim() || types.length === 0}>
              保存
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
