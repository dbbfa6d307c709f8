import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Finding, Report } from '../../../shared/report';
import { focusCell } from '../report/anchors';
import { useOpenFigure } from '../report/open-figure';
import { targetOf } from './finding-target';

const SEVERITY = {
  error: { label: '错误', background: 'danger100', color: 'danger700' },
  warning: { label: '提醒', background: 'warning100', color: 'warning700' },
  info: { label: '说明', background: 'secondary100', color: 'secondary700' },
} as const;

interface Props {
  readonly findings: readonly Finding[];
  readonly figures: Report['figures'];
  readonly cells: ReadonlySet<string>;
}

/** What an inspector would remark, with a way to each place. */
export function Findings({ findings, figures, cells }: Props) {
  const openFigure = useOpenFigure();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {findings.map((finding, index) => {
        const { label, background, color } = SEVERITY[finding.severity];
        const target = targetOf(finding.where, cells, figures);
        return (
          <Flex key={index} tag="li" gap={3} alignItems="flex-start">
            <Badge backgroundColor={background} textColor={color}>
              {label}
            </Badge>
            <Box flex="1">
              <Typography tag="p" fontWeight="semiBold">
                {finding.message}
              </Typography>
              {finding.fix ? (
                <Typography tag="p" textColor="neutral600">{`怎么改：${finding.fix}`}</Typography>
              ) : null}
            </Box>
            {target ? (
              <Button
                variant="tertiary"
                size="S"
                aria-label={`${target.kind === 'cell' ? '到表里看' : '看这些登记'}：${finding.message}`}
                onClick={(event) =>
                  target.kind === 'cell' ? focusCell(target.key) : openFigure(target.key, event.currentTarget)
                }
              >
                {target.kind === 'cell' ? '到表里看' : '看这些登记'}
              </Button>
            ) : null}
          </Flex>
        );
      })}
    </Flex>
  );
}
