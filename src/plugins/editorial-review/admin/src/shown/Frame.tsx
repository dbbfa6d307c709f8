import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** The button that does it; none where there is nothing to be done. */
  readonly doIt?: string | undefined;
  readonly complete?: boolean;
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
  const {
    title,
    doIt,
    complete = true,
    danger = false,
    busy,
    progress,
    problem,
    onDo,
    onClose,
    wide,
  } = props;
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
          <Button variant="tertiary" disabled={busy} onClick={onClose}>
            {doIt ? '取消' : '关闭'}
          </Button>
          {doIt ? (
            <Button
              variant={danger ? 'danger' : 'default'}
              loading={busy}
              disabled={!complete}
              onClick={onDo}
            >
              {doIt}
            </Button>
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
