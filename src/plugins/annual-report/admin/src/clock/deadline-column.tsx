import { Flex, Typography } from '@strapi/design-system';
import { tellDay } from '../../../domain/calendar/told-day';
import { useOpenClocksQuery } from './clocks-api';
import { StateBadge } from './StateBadge';
import { leftWords } from './words';

interface Table {
  readonly displayedHeaders: readonly object[];
  readonly layout: { readonly metadatas?: object };
}
interface Row {
  readonly documentId?: string;
  readonly concludedOn?: string | null;
}

/** A field that applications alone have. */
const FIELD = 'correctionNotifiedOn';

/** Adds 期限 to the list of applications. Hangs on the content manager's hook for columns. */
export function withDeadlines({ displayedHeaders, layout }: Table) {
  if (!(FIELD in (layout.metadatas ?? {}))) return { displayedHeaders, layout };
  const column = {
    attribute: { type: 'custom' },
    name: 'deadline',
    label: { id: 'annual-report.deadline', defaultMessage: '期限' },
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId = '', concludedOn }: Row) => (
      <Deadline documentId={documentId} concluded={Boolean(concludedOn)} />
    ),
  };
  return { displayedHeaders: [...displayedHeaders, column], layout };
}

function Deadline({ documentId, concluded }: { documentId: string; concluded: boolean }) {
  const { data, isError } = useOpenClocksQuery('mine');
  const clock = data?.[documentId];
  if (clock) {
    const { lastDay, provisional } = clock;
    return (
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Flex gap={2}>
          <StateBadge clock={clock} />
          <Typography textColor="neutral800">{leftWords(clock)}</Typography>
        </Flex>
        {lastDay ? (
          <Typography variant="pi" textColor="neutral600">
            {`${tellDay(lastDay)}${provisional ? '（暂定）' : ''}`}
          </Typography>
        ) : null}
      </Flex>
    );
  }
  const words = concluded ? '已办结' : isError ? '没有读到' : '-';
  return <Typography textColor="neutral600">{words}</Typography>;
}
