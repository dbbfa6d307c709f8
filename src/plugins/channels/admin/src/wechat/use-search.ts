import { reportsAnswer, searchAnswer, type Found } from '../answers';
import { together } from '../asking/together';
import { useRead, type Read } from '../asking/use-read';

const MOST = 20;

/** What is published and holds these words, reports of the first body included. */
export function useSearch(words: string): Read<readonly Found[]> {
  const items = useRead('/api/search', searchAnswer, { ...(words ? { q: words } : {}), pageSize: MOST });
  const reports = useRead('/api/annual-reports', reportsAnswer);
  const all = together(items.reading, reports.reading);
  const reload = () => [items, reports].forEach((each) => each.reload());
  if (all.kind !== 'ready') return { reading: all, reload };
  const [foundItems, allReports] = all.value;
  const foundReports = allReports.data
    .filter(({ title }) => words !== '' && words.split(/\s+/u).every((word) => title.includes(word)))
    .map(({ year, title, publishedOn }): Found => ({
      type: 'annual-reports',
      documentId: `default-${year}`,
      title,
      publishedOn,
    }));
  return { reading: { kind: 'ready', value: [...foundReports, ...foundItems.data] }, reload };
}
