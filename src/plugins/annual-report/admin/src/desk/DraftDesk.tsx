import { Flex } from '@strapi/design-system';
import { useCallback, useMemo, useRef } from 'react';
import { toDocument } from '../../../domain/document/to-document';
import type { Report } from '../../../shared/report';
import { focusCell } from '../report/anchors';
import { allCells } from '../report/cell-names';
import { OpenFigureProvider, type OpenFigure } from '../report/open-figure';
import { ReportView } from '../report/ReportView';
import { RowsPanel } from '../rows/RowsPanel';
import { Standing } from './Standing';
import type { useAddress } from './use-address';
import type { StandingView } from '../../../shared/life';
import type { PublishedEdition } from './use-draft';

interface Props {
  readonly address: ReturnType<typeof useAddress>;
  readonly report: Report;
  readonly body: string;
  readonly edition: PublishedEdition | undefined;
  readonly standing: StandingView;
}

/** A draft with its findings, and the rows behind whichever number was pressed. */
export function DraftDesk({ address, report, body, edition, standing }: Props) {
  const { year, figure, openFigure, closeFigure } = address;
  const document = useMemo(() => toDocument(report), [report]);
  const cells = useMemo(() => allCells(document), [document]);
  const opener = useRef<HTMLElement | null>(null);
  // The cells take this from a context: one that changed would draw all of them anew.
  const latest = useRef(openFigure);
  latest.current = openFigure;
  const open = useCallback<OpenFigure>((key, from) => {
    opener.current = from;
    latest.current(key);
  }, []);

  return (
    <OpenFigureProvider value={open}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Standing report={report} edition={edition} standing={standing} body={body} cells={cells} />
        <ReportView document={document} figures={report.figures} />
      </Flex>
      {figure ? (
        <RowsPanel
          key={figure}
          year={year}
          body={body}
          figure={figure}
          told={cells.get(figure)?.value ?? toldInProse(report, figure)}
          onClose={closeFigure}
          onClosed={() => {
            // Opened by the address alone, there is no button that was pressed.
            if (opener.current) opener.current.focus();
            else focusCell(figure);
          }}
        />
      ) : null}
    </OpenFigureProvider>
  );
}

function toldInProse({ figures }: Report, key: string): string | undefined {
  const told = figures[key];
  if (!told) return undefined;
  if (told.value === null) return '（算不出）';
  return told.unit === '%' ? `${told.value}%` : `${told.value} ${told.unit}`;
}
