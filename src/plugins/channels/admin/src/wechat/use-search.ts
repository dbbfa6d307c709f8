import { reportsAnswer, searchAnswer, type Found } from '../answers';
import { mapped, together } from '../../../../../admin/parts/reading';
import { useRead, type Read } from '../../../../../admin/parts/use-read';

const MOST = 20;

/** What is published and holds these words, reports of the first body included. */
export function useSearch(words: string): Read<readonly Found[]> {
  const items = useRead('/api/search', searchAnswer, { ...(words ? { q: words } : {}), pageSize: MOST });
  const reports = useRead('/api/annual-reports', reportsAnswer);
  const all = together(items.reading, reports.reading);
  const reload = () => [items, reports].forEach((each) => each.reload());
  const isMeant = (title: string) =>
    words !== '' && words.split(/\s+/u).every((word) => title.includes(word));
  const reading = mapped(all, ([foundItems, allReports]): readonly Found[] => [
    ...allReports.data
      .filter(({ title }) => isMeant(title))
      .map(({ year, title, publishedOn }) => ({
        type: 'annual-reports' as const,
        documentId: `default-${year}`,
        title,
        publishedOn,
      })),
    ...foundItems.data,
  ]);
  return { reading, reload };
}
