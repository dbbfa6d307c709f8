import { Button, Flex, Typography } from '@strapi/design-system';

interface Props {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly turn: (page: number) => void;
}

/** Turns the pages of a list. */
export function Pages({ page, pageSize, total, turn }: Props) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Flex tag="nav" aria-label="翻页" gap={3} alignItems="center" wrap="wrap">
      <Button variant="tertiary" size="S" disabled={page <= 1} onClick={() => turn(page - 1)}>
        上一页
      </Button>
      <Typography>{`第 ${page} 页，共 ${last} 页、${total} 条`}</Typography>
      <Button variant="tertiary" size="S" disabled={page >= last} onClick={() => turn(page + 1)}>
        下一页
      </Button>
    </Flex>
  );
}
