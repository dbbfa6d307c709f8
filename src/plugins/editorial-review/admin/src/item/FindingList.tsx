import { Badge, Box, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { Finding } from '../../../shared/findings';
import { placeName, SEVERITIES } from '../names';

interface Props {
  readonly findings: readonly Finding[];
  /** Where reasons for warnings are asked for: by the finding's id. */
  readonly reasons?: Readonly<Record<string, string>>;
  readonly onReason?: (id: string, reason: string) => void;
}

/** What the checks have found: where, what, and what to do about it. */
export function FindingList({ findings, reasons, onReason }: Props) {
  if (findings.length === 0) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        没有发现问题。
      </Typography>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="检查发现的问题">
      {findings.map((finding) => (
        <Box key={finding.id} tag="li">
          <One finding={finding} />
          {onReason && finding.severity === 'warning' ? (
            <Box paddingTop={2}>
              <Field.Root name={`reason-${finding.id}`} required>
                <Field.Label>仍要提交的理由</Field.Label>
                <TextInput
                  value={reasons?.[finding.id] ?? ''}
                  aria-label={`仍要提交的理由：${finding.message}`}
                  onChange={(event) => onReason(finding.id, event.target.value)}
                />
              </Field.Root>
            </Box>
          ) : null}
        </Box>
      ))}
    </Flex>
  );
}

function One({ finding: { severity, place, excerpt, message, remedy } }: { finding: Finding }) {
  const { name, ...colours } = SEVERITIES[severity];
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex gap={2} wrap="wrap">
        <Badge size="S" {...colours}>
          {name}
        </Badge>
        <Typography fontWeight="bold">{placeName(place)}</Typography>
      </Flex>
      <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
        {`${message}${excerpt ? `（${excerpt}）` : ''}`}
      </Typography>
      {remedy ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {`怎么办：${remedy}`}
        </Typography>
      ) : null}
    </Flex>
  );
}
