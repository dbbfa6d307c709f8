import type { CheckedText } from '../../../../editorial-review/shared/checks';
import type { Report } from '../../../shared/report';
import { passagesOf } from './passages';

/** Everything in a report that somebody wrote and the public will read: prose, headings, the note, sources of numbers. */
export function publicTexts({ preamble, sections, edition, figures }: Report): CheckedText[] {
  const sources = Object.entries(figures).flatMap(([key, { label, basis }]) =>
    basis?.kind === 'declared'
      ? [{ field: key, label: `“${label}”的来源`, text: basis.source, kind: 'plain' as const }]
      : [],
  );
  const note = edition.note
    ? [{ field: 'edition.note', label: '更正的公开说明', text: edition.note, kind: 'plain' as const }]
    : [];
  return [
    ...passagesOf({ preamble, sections }).map(({ where, place, text }): CheckedText => ({
      field: where,
      label: `“${place}”`,
      text,
      kind: 'plain',
    })),
    ...note,
    ...sources,
  ];
}
