/** What several pages are put together from. */
import { spokenMinute } from '../../shanghai-time';
import type { Column, Entry } from '../answers';
import { html, type Html } from '../html';

/** An item's own page. */
export const itemAddress = ({ type, documentId }: Entry): string => `/api/${type}/${documentId}/page.html`;

export const time = (day: string | null): Html | null =>
  day === null ? null : html`<time datetime="${day}">${day}</time>`;

/** When something was published: to the minute where that is known. */
export const published = (day: string | null, instant: string | null): Html | null =>
  instant === null ? time(day) : html`<time datetime="${instant}">${spokenMinute(instant)}</time>`;

export const titleOf = ({ title }: Entry): string => title ?? '（无标题）';

/** Items with their day, newest first as they come. */
export const entries = (items: readonly Entry[]): Html =>
  html`<ul class="entries">
    ${items.map(
      (item) =>
        html`<li class="entry">
          <a href="${itemAddress(item)}">${titleOf(item)}</a>${time(item.publishedOn)}
        </li>`,
    )}
  </ul>`;

/** Where a search begins: with the words alone, or within a column. */
export const searchBox = (column?: Column): Html =>
  html`<form class="search" role="search" action="/search" method="get">
    <label for="q">${column ? `在“${column.name}”中搜索` : '搜索已公开的信息'}</label>
    <span class="search-line"
      ><input id="q" name="q" type="search" maxlength="60" autocomplete="off" /><button>搜索</button></span
    >
    ${column && html`<input type="hidden" name="column" value="${column.code}" />`}
  </form>`;

/** @param address the address of a page by its number */
export function pagination(page: number, pageCount: number, address: (page: number) => string): Html | null {
  if (pageCount < 2) return null;
  const near = [1, page - 1, page, page + 1, pageCount].filter((each) => each >= 1 && each <= pageCount);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  const link = (to: number, label: string | number, rel?: string) =>
    html`<a href="${address(to)}" ${rel && html` rel="${rel}"`}>${label}</a>`;
  const steps = numbers.flatMap((each, at) => [
    at > 0 && each - (numbers[at - 1] ?? each) > 1 && html`<li aria-hidden="true">…</li>`,
    html`<li>
      ${each === page ? html`<span aria-current="page"><span class="unseen">第</span>${each}<span class="unseen">页</span></span>` : link(each, each)}
    </li>`,
  ]);
  return html`<nav class="pages" aria-label="分页">
    <ul>
      ${page > 1 && html`<li>${link(Math.min(page - 1, pageCount), '上一页', 'prev')}</li>`} ${steps}
      ${page < pageCount && html`<li>${link(page + 1, '下一页', 'next')}</li>`}
    </ul>
    <p>第${page}页，共${pageCount}页</p>
  </nav>`;
}

/** A text in which the found words stand out; the longest at each place. */
export function marked(text: string, words: readonly string[]): Html {
  const found = [...words].filter(Boolean).sort((a, b) => b.length - a.length);
  if (found.length === 0) return html`${text}`;
  const escapedWords = found.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pieces = text.split(new RegExp(`(${escapedWords.join('|')})`, 'iu'));
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<mark>${piece}</mark>` : piece))}`;
}
