import type { Column, Found } from '../answers';
import { html } from '../html';
import { COLUMN_TYPES, columnTags, type Page } from '../page';
import { itemAddress, pagination, published, searchBox, titleOf } from './parts';

/** A column's items, newest first, in pages. */
export function columnPage(column: Column, { data, meta }: Found): Page {
  const { page, pageCount, total } = meta.pagination;
  const address = `/columns/${column.code}`;
  const part =
    column.columnType === COLUMN_TYPES.guide
      ? 'guide'
      : column.columnType === COLUMN_TYPES.rules
        ? 'rules'
        : 'disclosed';
  return {
    status: 200,
    title: page > 1 ? `${column.name}（第${page}页）` : column.name,
    part,
    tags: columnTags(column.name, column.description, column.keywords, column.columnType),
    content: html`<h1>${column.name}</h1>
      ${column.description && html`<p class="quiet">${column.description}</p>`}
      ${
        data.length > 0
          ? html`<p class="quiet">
                共${total}条，新的在前。<a href="/api/feeds/${column.code}.rss">订阅本栏目</a>
              </p>
              <ul class="entries">
                ${data.map(
                  (item) =>
                    html`<li class="entry">
                      <a href="${itemAddress(item)}">${titleOf(item)}</a
                      >${published(item.publishedOn, item.firstPublishedAt)}
                    </li>`,
                )}
              </ul>`
          : html`<p class="empty">
              ${total > 0 ? '这一页没有内容，请看前面几页。' : '这个栏目还没有公开的信息。'}
            </p>`
      }
      ${pagination(page, pageCount, (to) => (to === 1 ? address : `${address}?page=${to}`))}
      ${total > 0 && searchBox(column)}`,
  };
}
