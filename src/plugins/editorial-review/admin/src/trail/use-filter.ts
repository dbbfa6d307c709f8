import { useSearchParams } from 'react-router-dom';

/** What can be asked for; the names are those of the server's address. */
export const FILTERS = ['person', 'act', 'type', 'text', 'body', 'from', 'until'] as const;
export type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** What is asked for stands in the page's address. */
export function useFilter(): readonly [filter: Filter, choose: (filter: Filter) => void] {
  const [params, setParams] = useSearchParams();
  const given = FILTERS.flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value] as const] : [];
  });
  const choose = (filter: Filter) => {
    const wanted = Object.entries(filter).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(wanted), { replace: true });
  };
  return [Object.fromEntries(given), choose];
}
