import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { z } from 'zod';

const LIST = '/content-manager/collection-types/api::annual-report.annual-report';
const found = z.object({ results: z.array(z.object({ documentId: z.string() })) });

/**
 * Where the texts of a year are written: its entry, a new one where it has none, the list where several
 * bodies have one. Undefined until it is known, and for who may not see them.
 */
export function useTextsLink(year: number, body: string | undefined): string | undefined {
  const { get } = useFetchClient();
  const [link, setLink] = useState<string>();

  useEffect(() => {
    const asked = new AbortController();
    setLink(undefined);
    const of = { year: { $eq: year }, ...(body === undefined ? {} : { bodyCode: { $eq: body } }) };
    get(LIST, { params: { filters: of, pageSize: 2 }, signal: asked.signal })
      .then(({ data }) => {
        const [first, second] = found.parse(data).results;
        if (asked.signal.aborted) return;
        if (second) setLink(`${LIST}?filters[$and][0][year][$eq]=${year}`);
        else setLink(first ? `${LIST}/${first.documentId}` : `${LIST}/create`);
      })
      // Whoever may not read the texts does without the link.
      .catch(() => undefined);
    return () => asked.abort();
  }, [get, year, body]);

  return link;
}
