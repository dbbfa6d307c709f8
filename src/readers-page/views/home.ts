import type { Column, Columns, Reports } from '../answers';
import { html, type Html } from '../html';
import { COLUMN_TYPES, columnTags, type Page } from '../page';
import { entries, searchBox } from './parts';
import { picture } from './report-parts';
import { formLinks } from './report-forms';

/** The column 政府信息公开 with its fixed parts: 指南, 制度, 法定主动公开内容, 年报. */
export function home({ data, meta }: Columns, { data: reports, meta: { withdrawn } }: Reports): Page {
  const ofType = (type: string) => data.filter(({ columnType }) => columnType === type);
  const fixed = Object.values<string | null>(COLUMN_TYPES);
  // A column without content is not shown empty: whoever monitors websites counts it against the office.
  const disclosed = data.filter(({ columnType, items }) => !fixed.includes(columnType) && items > 0);
  const [latest] = reports;
  const { contact } = meta.site;
  return {
    status: 200,
    title: '',
    part: 'home',
    tags: columnTags(
      '政府信息公开',
      '政府信息公开指南、制度、法定主动公开内容和年度报告',
      '政府信息公开',
      '首页',
    ),
    content: html`${searchBox()}
      ${fixedPart('guide', '政府信息公开指南', ofType(COLUMN_TYPES.guide), contact.phone)}
      ${fixedPart('rules', '政府信息公开制度', ofType(COLUMN_TYPES.rules), contact.phone)}
      <section aria-labelledby="disclosed">
        <h2 id="disclosed">法定主动公开内容</h2>
        ${
          disclosed.length > 0
            ? html`<div class="columns">${disclosed.map(columnBox)}</div>
                <p><a class="more" href="/search">按时间看全部公开信息</a></p>`
            : notYet('法定主动公开内容', contact.phone)
        }
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports">政府信息公开年报</h2>
        ${
          latest
            ? html`<div class="latest">
                <div>
                  <h3><a href="/reports/${latest.year}">${latest.title}</a></h3>
                  ${latest.publishedOn && html`<p class="quiet">${latest.publishedOn}公布</p>`}
                  ${latest.note && html`<p>更正说明：${latest.note}</p>`}
                  ${formLinks(latest.year, latest, latest.title)}
                  <p><a class="more" href="/reports">历年年报（${reports.length}份）</a></p>
                </div>
                ${picture(latest, true)}
              </div>`
            : html`${withdrawn.length === 0 && notYet('政府信息公开年报', contact.phone)}
                <p><a href="/reports">年报目录</a></p>`
        }
      </section>`,
  };
}

const notYet = (name: string, phone: string | null): Html =>
  html`<p class="empty">${name}尚未在此公布。${phone ? `需要时可致电${phone}查询。` : ''}</p>`;

function fixedPart(id: string, name: string, columns: readonly Column[], phone: string | null): Html {
  const filled = columns.filter(({ items }) => items > 0);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${name}</h2>
    ${filled.length > 0 ? filled.map((column) => html`${entries(column.newest)}${more(column)}`) : notYet(name, phone)}
  </section>`;
}

const more = ({ code, name, items, newest }: Column): Html | null =>
  items > newest.length
    ? html`<p><a class="more" href="/columns/${code}">“${name}”全部${items}条</a></p>`
    : null;

const columnBox = (column: Column): Html =>
  html`<section class="column" aria-labelledby="column-${column.code}">
    <h3 id="column-${column.code}"><a href="/columns/${column.code}">${column.name}</a></h3>
    ${entries(column.newest)}${more(column)}
  </section>`;
