import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { centsToYuan } from './yuan';

interface Header {
  readonly name: string;
  readonly attribute?: { readonly type?: string; readonly customField?: string };
}
interface Table {
  readonly displayedHeaders: readonly Header[];
  readonly layout: unknown;
}

/**
 * Lists show amounts in 元, as the forms do, and a year without a comma in it. Hangs on the content
 * manager's hook for columns.
 */
export const showAsPeopleWrite = ({ displayedHeaders, layout }: Table) => ({
  displayedHeaders: displayedHeaders.map((header) => {
    const show = formatOf(header);
    return show
      ? {
          ...header,
          cellFormatter: (row: Record<string, unknown>) => <Cell>{show(row[header.name]) || '-'}</Cell>,
        }
      : header;
  }),
  layout,
});

function formatOf({ name, attribute }: Header): ((value: unknown) => string) | undefined {
  if (attribute?.customField === 'plugin::registers.yuan') return centsToYuan;
  if (name === 'year' && attribute?.type === 'integer')
    return (value) => (typeof value === 'number' ? String(value) : '');
  return undefined;
}

const Cell = ({ children }: { children: ReactNode }) => (
  <Typography textColor="neutral800">{children}</Typography>
);
