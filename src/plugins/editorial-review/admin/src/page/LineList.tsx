import { spokenMinute } from '../../../../../shanghai-time';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { Line } from '../../../shared/lists';
import { STATE_LABELS } from '../../../shared/review';
import { gateNames } from '../../../shared/gates';
import { formOf, ITEM_NAMES, STATE_COLOURS } from '../names';
import { TitleLink } from '../shown/styles';

interface Props {
  readonly title?: string;
  readonly lines: readonly Line[];
  /** What `by` did at `at`. */
  readonly did: string;
  readonly empty: string;
}

/** Items, each with who did what last and what is missing; a line opens the item. */
export function LineList({ title, lines, did, empty }: Props) {
  if (lines.length === 0) {
    return (
      <Box background="neutral0" padding={8} shadow="filterShadow" hasRadius>
        <Typography tag="p" textAlign="center">
          {empty}
        </Typography>
      </Box>
    );
  }
  return (
    <Box paddingBottom={5}>
      {title ? (
        <Box paddingTop={5} paddingBottom={3}>
          <Typography tag="h2" variant="delta">
            {title}
          </Typography>
        </Box>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {lines.map((line) => (
          <One key={line.documentId} line={line} did={did} heading={title ? 'h3' : 'h2'} />
        ))}
      </Flex>
    </Box>
  );
}

interface OneProps {
  readonly line: Line;
  readonly did: string;
  /** One below what stands above it. */
  readonly heading: 'h2' | 'h3';
}

function One({ line, did, heading }: OneProps) {
  const { uid, documentId, title, state, isPublic, by, at, text, unsigned, own } = line;
  return (
    <Box tag="li" background="neutral0" padding={4} shadow="filterShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} wrap="wrap">
          <Typography tag={heading} fontWeight="semiBold">
            <TitleLink to={formOf(uid, documentId)}>{title || '没有标题'}</TitleLink>
          </Typography>
          <Badge {...STATE_COLOURS[state]}>{STATE_LABELS[state]}</Badge>
          {unsigned.length > 0 ? <Badge>{`缺${gateNames(unsigned)}`}</Badge> : null}
        </Flex>
        <Typography tag="p">
          {`${ITEM_NAMES[uid] ?? ''}，${by}于 ${spokenMinute(at)} ${did}${text ? `：${text}` : ''}`}
        </Typography>
        {isPublic && state !== 'published' ? (
          <Typography tag="p" variant="pi" textColor="neutral600">
            原来的内容仍在公开。
          </Typography>
        ) : null}
        {own && unsigned.length > 0 ? (
          <Typography tag="p" variant="pi" textColor="neutral600">
            您写过或改过，由另一个人签字。
          </Typography>
        ) : null}
      </Flex>
    </Box>
  );
}
