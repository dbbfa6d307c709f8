import { cssString } from './escape';
import { PRINT_STYLE } from './style-print';
import { SCREEN_STYLE } from './style-screen';

/**
 * The one stylesheet of a page. The notice, where there is one, is also printed in the margin of
 * every sheet of paper.
 */
export function stylesheet(notice: string | null): string {
  const margin = notice ? `@page { @top-right { content: ${cssString(notice)}; font-size: 9pt; } }\n` : '';
  return SCREEN_STYLE + PRINT_STYLE + margin;
}
