import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { Unbroken } from './styles';

interface Props {
  readonly title: string;
  /** The button that does it; none where there is nothing to be done. */
  readonly doIt?: string | undefined;
  /** What is still to be filled in; the button waits for it. */
  readonly lacking?: string | undefined;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** What is told while it is done. */
  readonly progress?: string;
  readonly problem?: string | undefined;
  readonly onDo?: () => void;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A dialog in which something is done. It is no `form`: it is shown inside of the content manager's own, which would
 * be sent along with it. While it is done, it cannot be closed.
 */
export function Frame(props: Props) {
  const { title, doIt, lacking, danger = false, busy, progress, problem, onDo, onClose, wide } = props;
  const why = useId();
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open && !busy) onClose();
      }}
    >
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: wide ? '104rem' : '68rem' }}>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {props.children}
            {problem ? <Problem>{problem}</Problem> : null}
            <Typography role="status" tag="p" textColor="neutral600">
              {busy ? progress : ''}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Unbroken variant="tertiary" disabled={busy} onClick={onClose}>
            {doIt ? '取消' : '关闭'}
          </Unbroken>
          {doIt ? (
            <Flex gap={3} justifyContent="flex-end" style={{ minWidth: 0 }}>
              <Typography id={why} tag="p" variant="pi" textColor="neutral700">
                {lacking ?? ''}
              </Typography>
              <Unbroken
                variant={danger ? 'danger' : 'default'}
                loading={busy}
                disabled={lacking !== undefined}
                aria-describedby={lacking === undefined ? undefined : why}
                onClick={onDo}
              >
                {doIt}
              </Unbroken>
            </Flex>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Why it was not done, read aloud. */
export const Problem = ({ children }: { children: string }) => (
  <Box role="alert" background="danger100" padding={3} hasRadius>
    <Typography tag="p" textColor="danger700">
      {children}
    </Typography>
  </Box>
);
