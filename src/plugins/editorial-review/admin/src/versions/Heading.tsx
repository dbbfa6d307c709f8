import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';

/** What is looked at, with the way back to the list. It takes the focus from the button that is gone. */
export function Heading({ children, onBack }: { children: string; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Flex justifyContent="space-between" gap={3}>
      <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </Typography>
      <Button size="S" variant="tertiary" onClick={onBack}>
        返回列表
      </Button>
    </Flex>
  );
}
