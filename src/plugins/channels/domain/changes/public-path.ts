import type { ChangeType } from '../../shared/changes';

/** The path under which the public reads a document: what `href` in the change log says. */
export function publicPath({
  type,
  documentId,
}: {
  readonly type: ChangeType;
  readonly documentId: string;
}): string {
  if (type !== 'annual-reports') return `/api/${type}/${documentId}`;
  const [, body = '', year = ''] = /^(.*)-(\d{4})$/.exec(documentId) ?? [];
  return `/api/annual-reports/${year}${body === 'default' ? '' : `?body=${encodeURIComponent(body)}`}`;
}
