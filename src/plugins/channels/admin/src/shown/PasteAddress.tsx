import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useAct } from '../../../../../admin/parts/use-act';
import { type Told } from '../../../../../admin/parts/use-tell';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly example: string;
  /** What it is about, for those who hear the page. */
  readonly about: string;
  readonly record: (address: string) => Promise<Told>;
  readonly onDone: () => void;
}

/** A field for an address that a person brings from elsewhere. */
export function PasteAddress({ name, label, button, example, about, record, onDone }: Props) {
  const { busy, act } = useAct();
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = address.trim();
    if (!/^https?:\/\/./.test(typed)) {
      setError(`请贴上完整的网址，例：${example}`);
      return;
    }
    setError('');
    const told = await act(() => record(typed));
    if (told?.ok) onDone();
    else if (told) setError(told.text);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field.Root name={name} error={error || false}>
        <Field.Label>{label}</Field.Label>
        <Flex gap={2} alignItems="center">
          <Box flex="1" minWidth={0} maxWidth="60rem">
            <TextInput
              inputMode="url"
              autoComplete="off"
              placeholder={example}
              value={address}
              aria-label={`${label}：${about}`}
              onChange={(event) => setAddress(event.target.value)}
            />
          </Box>
          <Button
            type="submit"
            variant="secondary"
            size="L"
            loading={busy}
            aria-label={`${button}：${about}`}
          >
            {button}
          </Button>
        </Flex>
        <Field.Error />
      </Field.Root>
    </form>
  );
}
