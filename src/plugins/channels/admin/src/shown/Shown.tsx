import { Alert, Box, Button, Loader } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Reading } from '../asking/use-read';

interface Props<T> {
  readonly reading: Reading<T>;
  readonly reload: () => void;
  readonly children: (value: T) => ReactNode;
}

/** What is being read: at work, failed, or there. */
export function Shown<T>({ reading, reload, children }: Props<T>) {
  switch (reading.kind) {
    case 'loading':
      return (
        <Box padding={6} style={{ textAlign: 'center' }}>
          <Loader>正在读取，请稍候</Loader>
        </Box>
      );
    case 'failed':
      return (
        <Alert
          variant="danger"
          title="没有读到"
          closeLabel="重试"
          onClose={reload}
          action={
            <Button variant="tertiary" size="S" onClick={reload}>
              重试
            </Button>
          }
        >
          {reading.message}
        </Alert>
      );
    case 'ready':
      return <>{children(reading.value)}</>;
  }
}
