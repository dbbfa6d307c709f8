import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { TitleLink } from '../shown/styles';

interface Props {
  readonly title: string;
  readonly to: string;
  readonly label?: string;
  readonly sentence: string;
  readonly next?: string;
  readonly children?: ReactNode;
}

/** One thing to do: what it is about, how it stands, what to do. */
export function TaskCard({ title, to, label, sentence, next, children }: Props) {
  return (
    <Box tag="li" padding={4} background="neutral100" borderColor="neutral200" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} wrap="wrap">
          <Typography tag="h3" fontWeight="semiBold">
            <TitleLink to={to}>{title}</TitleLink>
          </Typography>
          {label ? (
            <Badge backgroundColor="warning100" textColor="warning700">
              {label}
            </Badge>
          ) : null}
        </Flex>
        {sentence && sentence !== `${label ?? ''}。` ? <Typography tag="p">{sentence}</Typography> : null}
        {next ? <Typography tag="p" textColor="neutral600">{`怎么办：${next}`}</Typography> : null}
        {children}
      </Flex>
    </Box>
  );
}
