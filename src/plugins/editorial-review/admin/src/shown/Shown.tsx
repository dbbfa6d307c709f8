import { Alert, Box, Button, Loader } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { sentence } from '../sentences';

/** Where the reading of something stands. */
interface Query<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly isError: boolean;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly query: Query<T>;
  /** What is told while it lasts. */
  readonly waiting?: string;
  readonly children: (value: T) => ReactNode;
}

/** What is being read: at work, failed, or there. What is there stays while it is read anew, and where that fails. */
export function Shown<T>({ query, waiting = '正在读取，请稍候', children }: Props<T>) {
  const { data, error, isError, refetch } = query;
  const again = () => void refetch();
  const failed = isError ? (
    <Alert
      variant="danger"
      title="没有读到"
      closeLabel="重试"
      onClose={again}
      action={
        <Button variant="tertiary" size="S" onClick={again}>
          重试
        </Button>
      }
    >
      {sentence(error)}
    </Alert>
  ) : null;
  if (data !== undefined) {
    return (
      <>
        {failed}
        {children(data)}
      </>
    );
  }
  if (failed) return failed;
  return (
    <Box padding={4} width="100%" style={{ textAlign: 'center' }}>
      <Loader small>{waiting}</Loader>
    </Box>
  );
}
