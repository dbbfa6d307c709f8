import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { copy } from './clipboard';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** Something to be copied elsewhere, as it is. */
export function CopyField({ name, label, value, hint }: Props) {
  const { busy, act } = useAct();
  const take = () =>
    act(async () =>
      (await copy(value))
        ? well(`已复制：${label}。`)
        : { ok: false, text: '浏览器不让复制：请选中方框里的文字，按 Ctrl+C 复制。' },
    );
  return (
    <Field.Root name={name} {...(hint ? { hint } : {})}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2} alignItems="center">
        <Box flex="1" minWidth={0}>
          <TextInput readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        </Box>
        <Button
          variant="secondary"
          size="L"
          loading={busy}
          aria-label={`复制${label}`}
          onClick={() => void take()}
        >
          复制
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
