/**
 * Copies to the clipboard, also where the panel is opened without https and the newer way is closed.
 * @param html the same as formatted text, for those who paste into an editor
 * @returns whether it is there
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([itemOf(text, html)]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

const itemOf = (text: string, html: string) =>
  new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });

function copyByCommand(text: string, html: string | undefined): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, true);
  try {
    // Superseded, but the only way there is on a page without https.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', fill, true);
  }
}
