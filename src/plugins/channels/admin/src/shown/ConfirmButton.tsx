import { Button, Dialog, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Asked before it is done. */
  readonly question: string;
  readonly children: ReactNode;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly about?: string;
  readonly danger?: boolean;
  readonly size?: 'S' | 'M';
}

/** A button for what cannot be undone, or reaches other people: it asks first. */
export function ConfirmButton({ label, question, children, busy, onConfirm, about, danger, size }: Props) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button
          size={size ?? 'S'}
          variant={danger ? 'danger-light' : 'tertiary'}
          loading={busy}
          aria-label={about ? `${label}：${about}` : undefined}
        >
          {label}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{question}</Dialog.Header>
        <Dialog.Body>
          <Dialog.Description>{children}</Dialog.Description>
        </Dialog.Body>
        <Dialog.Footer>
          <Flex gap={2} width="100%">
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                取消
              </Button>
            </Dialog.Cancel>
            <Dialog.Action>
              <Button variant={danger ? 'danger' : 'default'} fullWidth onClick={onConfirm}>
                {label}
              </Button>
            </Dialog.Action>
          </Flex>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
