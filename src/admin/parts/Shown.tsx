import { Box, Loader } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Failed } from './Failed';
import type { Reading } from './reading';

interface Props<T> {
  readonly reading: Reading<T>;
  readonly reload: () => void;
  /** What is told while it lasts. */
  readonly waiting?: string;
  readonly children: (value: T) => ReactNode;
}

/** What is being read: at work, failed, or there. What was read before a failure stays, with the failure above it. */
export function Shown<T>({ reading, reload, waiting = '正在读取，请稍候', children }: Props<T>) {
  const value = reading.kind === 'loading' ? undefined : reading.value;
  return (
    <>
      {reading.kind === 'failed' ? <Failed message={reading.message} again={reload} /> : null}
      {reading.kind === 'loading' ? (
        <Box padding={4} width="100%" style={{ textAlign: 'center' }}>
          <Loader small>{waiting}</Loader>
        </Box>
      ) : null}
      {value === undefined ? null : children(value)}
    </>
  );
}
