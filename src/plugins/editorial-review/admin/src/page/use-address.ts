import { useSearchParams } from 'react-router-dom';

export const TABS = ['review', 'emergencies', 'returned', 'publish', 'schedules'] as const;
export type Tab = (typeof TABS)[number];

/** What the page shows stands in its address: `?tab=returned`. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  return {
    tab: TABS.find((each) => each === params.get('tab')) ?? 'review',
    choose: (tab: Tab) => setParams(tab === 'review' ? {} : { tab }),
  };
}
