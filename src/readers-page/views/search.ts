import type { Column, Found, Reports } from '../answers';
import { html, type Html } from '../html';
import type { Page } from '../page';
import { itemAddress, marked, pagination, published, titleOf } from './parts';

/** What was asked, as it came; empty where it was not. */
export interface Asked {
  readonly q: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

type Outcome =
  | { readonly kind: 'found'; readonly found: Found; readonly reports: Reports['data'] }
  | { readonly kind: 'refused'; readonly sentence: string };

/** The search and what it found. */
export function searchPage(asked: Asked, columns: readonly Column[], outcome: Outcome): Page {
  return {
    status: outcome.kind === 'refused' ? 400 : 200,
    title: asked.q ? `搜索：${asked.q.slice(0, 60)}` : '搜索',
    part: 'search',
    tags: [],
    content: html`<h1>搜索</h1>
      ${form(asked, columns)}
      ${outcome.kind === 'refused' ? html`<p class="problem" role="alert">${outcome.sentence}</p>` : results(asked, outcome)}`,
  };
}

const form = ({ q, column, from, to }: Asked, columns: readonly Column[]): Html =>
  html`<form class="search" role="search" action="/search" method="get">
    <label for="q">关键词（几个词用空格隔开，都要出现）</label>
    <input id="q" name="q" type="search" maxlength="60" value="${q}" autocomplete="off" />
    <div class="choices">
      <div>
        <label for="column">栏目</label
        ><select id="column" name="column">
          <option value="">全部栏目</option>
          ${columns
            .filter(({ items, code }) => items > 0 || code === column)
            .map(
              ({ code, name }) =>
                html`<option value="${code}" ${code === column && html` selected`}>${name}</option>`,
            )}
        </select>
      </div>
      <div>
        <label for="from">发布日期从</label><input id="from" name="from" type="date" value="${from}" />
      </div>
      <div><label for="to">到</label><input id="to" name="to" type="date" value="${to}" /></div>
    </div>
    <button>搜索</button>
  </form>`;

function results(
  { q, column, from, to }: Asked,
  { found, reports }: Extract<Outcome, { kind: 'found' }>,
): Html {
  const words = q.split(/\s+/u).filter(Boolean);
  const { page, pageCount, total } = found.meta.pagination;
  const address = (number: number) => {
    const given = Object.entries({ q, column, from, to, page: number > 1 ? String(number) : '' });
    return `/search?${new URLSearchParams(given.filter(([, value]) => value !== '')).toString()}`;
  };
  const told = q ? `含有“${words.join(' ')}”的信息` : '已公开的信息';
  return html`${
      reports.length > 0 &&
      html`<h2>年度报告</h2>
        <ul class="entries">
          ${reports.map(
            ({ year, title, publishedOn }) =>
              html`<li class="entry">
                <a href="/reports/${year}">${marked(title, words)}</a>${published(publishedOn, null)}
              </li>`,
          )}
        </ul>
        <h2>信息</h2>`
    }
    <p class="quiet" role="status">
      ${total > 0 ? `${told}共${total}条${page > 1 ? `，第${page}页` : ''}。` : `没有找到${told}。可以换个说法、少写几个词，或放宽栏目和日期。`}
    </p>
    <ol class="results">
      ${found.data.map(
        (item) =>
          html`<li>
            <a href="${itemAddress(item)}">${marked(titleOf(item), words)}</a>
            ${item.excerpt && html`<p>${marked(item.excerpt, words)}</p>`}
            <p class="quiet">
              ${item.column && html`<a href="/columns/${item.column.code}">${item.column.name}</a>`}
              ${published(item.publishedOn, item.firstPublishedAt)}
            </p>
          </li>`,
      )}
    </ol>
    ${pagination(page, pageCount, address)}`;
}
