import type { PublicReport } from '../../../annual-report/shared/public-reports';
import type { Site } from './item';

/** Where every annual report stands on a website. */
export const REPORT_COLUMN = '政府信息公开年报';

/** Where one form of an edition is read; `defaultBody`: the body that needs no naming. */
export function reportAddress(
  { bodyCode, year, number, latest }: PublicReport,
  { base, defaultBody }: Pick<Site, 'base' | 'defaultBody'>,
  name: string,
): string {
  const query = new URLSearchParams({
    ...(latest ? {} : { edition: String(number) }),
    ...(bodyCode === defaultBody ? {} : { body: bodyCode }),
  });
  return `${base}/api/annual-reports/${String(year)}/${name}${query.size > 0 ? `?${query.toString()}` : ''}`;
}
