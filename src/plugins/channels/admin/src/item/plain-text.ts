/** The words of a finished body, for those who paste into a field without formatting. */
export function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const block of parsed.querySelectorAll('p, li, tr, h1, h2, h3, h4, h5, h6, br')) block.append('\n');
  return (parsed.body.textContent || '').replace(/\n{3,}/g, '\n\n').trim();
}
