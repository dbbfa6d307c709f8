import { useSearchParams } from 'react-router-dom';

export const TABS = ['tasks', 'wechat', 'website', 'log'] as const;
export type Tab = (typeof TABS)[number];

/** What the page shows stands in its address: `?tab=log&state=person&page=2`. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const page = Number(params.get('page'));
  return {
    tab: TABS.find((each) => each === params.get('tab')) ?? 'tasks',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    read: (name: string): string | undefined => params.get(name) ?? undefined,
    choose: (tab: Tab) => setParams(tab === 'tasks' ? {} : { tab }),
    /** Changes what a tab shows; without a page, from its first one. */
    change: (wanted: Readonly<Record<string, string | undefined>>) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (!wanted.page) next.delete('page');
          for (const [name, value] of Object.entries(wanted)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
  };
}
