import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { CREDENTIAL_NAMES, type Credential, type CredentialState } from '../../../shared/wechat-settings';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { ConfirmButton } from '../shown/ConfirmButton';
import { credentialWords } from './credential-words';

interface Props {
  readonly name: Credential;
  readonly state: CredentialState;
  /** The AppID itself; of a secret nothing. */
  readonly shown: string | null;
  readonly onChanged: () => void;
}

/** One of the account's credentials. What is typed goes to the server and is forgotten here at once. */
export function CredentialRow({ name, state, shown, onChanged }: Props) {
  const { put } = useFetchClient();
  const { busy, act } = useAct();
  const [typed, setTyped] = useState<string>();
  const label = CREDENTIAL_NAMES[name];
  const fixed = state.from === 'environment';
  const save = async (value: string | null) => {
    const told = await act(async () => {
      await put('/channels/wechat/settings', { [name]: value });
      return well(value === null ? `${label} 已清除。` : `${label} 已保存。请按“测试连接”看看对不对。`);
    });
    if (!told?.ok) return;
    setTyped(undefined);
    onChanged();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed?.trim()) void save(typed.trim());
  };

  return (
    <Box tag="li" padding={4} background="neutral100" hasRadius>
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Box>
          <Typography tag="p" fontWeight="semiBold">
            {shown ? `${label}：${shown}` : label}
          </Typography>
          <Typography tag="p" textColor={state.unreadable ? 'danger600' : 'neutral600'}>
            {credentialWords(state)}
          </Typography>
        </Box>
        {fixed || typed !== undefined ? null : (
          <Flex gap={2}>
            <Button
              size="S"
              variant="secondary"
              aria-label={`${state.set ? '更换' : '填写'} ${label}`}
              onClick={() => setTyped('')}
            >
              {state.set ? '更换' : '填写'}
            </Button>
            {state.set ? (
              <ConfirmButton
                label="清除"
                about={label}
                question={`清除 ${label}？`}
                danger
                busy={busy}
                onConfirm={() => void save(null)}
              >
                清除以后，要用到它的功能就停了，直到重新填写。
              </ConfirmButton>
            ) : null}
          </Flex>
        )}
      </Flex>
      {typed === undefined ? null : (
        <Box tag="form" paddingTop={3} onSubmit={submit}>
          <Field.Root name={name}>
            <Field.Label>{`新的 ${label}`}</Field.Label>
            <Flex gap={2} alignItems="center" wrap="wrap">
              <Box flex="1" minWidth="24rem">
                <TextInput
                  type={name === 'appId' ? 'text' : 'password'}
                  autoComplete="new-password"
                  spellCheck={false}
                  autoFocus
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </Box>
              <Button type="submit" size="L" loading={busy} disabled={!typed.trim()}>
                保存
              </Button>
              <Button size="L" variant="tertiary" disabled={busy} onClick={() => setTyped(undefined)}>
                取消
              </Button>
            </Flex>
          </Field.Root>
        </Box>
      )}
    </Box>
  );
}
