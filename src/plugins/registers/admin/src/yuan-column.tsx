import { Typography } from '@strapi/design-system';
import { centsToYuan } from './yuan';

interface Header {
  readonly name: string;
  readonly attribute?: { readonly customField?: string };
}
interface Table {
  readonly displayedHeaders: readonly Header[];
  readonly layout: unknown;
}

/** Lists show amounts in 元, as the forms do. Hangs on the content manager's hook for columns. */
export const showYuanInLists = ({ displayedHeaders, layout }: Table) => ({
  displayedHeaders: displayedHeaders.map((header) =>
    header.attribute?.customField === 'plugin::registers.yuan'
      ? { ...header, cellFormatter: (row: Record<string, unknown>) => <Amount cents={row[header.name]} /> }
      : header,
  ),
  layout,
});

function Amount({ cents }: { cents: unknown }) {
  return <Typography textColor="neutral800">{centsToYuan(cents) || '-'}</Typography>;
}
