import { useSearchParams } from 'react-router-dom';
import { TABS, type Tab } from './tabs';

/** What the page shows stands in its address: `?tab=returned`; where nothing stands there, it shows `first`. */
export function useAddress(first: Tab) {
  const [params, setParams] = useSearchParams();
  return {
    tab: TABS.find((each) => each === params.get('tab')) ?? first,
    choose: (tab: Tab) => setParams({ tab }),
  };
}
