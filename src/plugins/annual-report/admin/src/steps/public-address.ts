/** Where readers find a year's published report. */
export function publicAddress(year: number, body: string | undefined): string {
  const query = body === undefined ? '' : `?body=${encodeURIComponent(body)}`;
  // The panel and the server share an origin, unless the panel was built for another one.
  const { backendURL = '' } = window.strapi as { backendURL?: string };
  return `${backendURL}/api/annual-reports/${year}/report.html${query}`;
}
