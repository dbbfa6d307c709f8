import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readYear } from './years';

/**
 * What the desk shows stands in its address (`?year=2023&figure=published.total`), so that going to a row
 * and back again opens the same rows.
 */
export function useAddress() {
  const [params, setParams] = useSearchParams();

  const change = useCallback(
    (edit: (next: URLSearchParams) => void, replace = false) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          edit(next);
          return next;
        },
        { replace },
      ),
    [setParams],
  );

  return {
    year: readYear(params.get('year')),
    /** Which body, where the installation keeps several; the first one otherwise. */
    body: params.get('body') ?? undefined,
    figure: params.get('figure') ?? undefined,
    chooseYear: (year: number) =>
      change((next) => {
        next.set('year', String(year));
        next.delete('figure');
      }),
    openFigure: (key: string) => change((next) => next.set('figure', key)),
    closeFigure: () => change((next) => next.delete('figure'), true),
  };
}
