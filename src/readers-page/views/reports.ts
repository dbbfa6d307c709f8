import type { Reports, ReportYear, WithdrawnYear } from '../answers';
import { html, type Html } from '../html';
import { columnTags, type Page } from '../page';
import { formLinks } from './report-forms';
import { editions } from './report-parts';

export const REPORTS_TAGS = columnTags(
  '政府信息公开年报',
  '历年政府信息公开工作年度报告',
  '政府信息公开,年度报告',
  '信息公开年报',
);

/** Every year with its report in all forms, its earlier editions, corrections and withdrawals. */
export function reportsPage({ data, meta }: Reports): Page {
  const years = [
    ...data.map((each) => ({ year: each.year, shown: standing(each) })),
    ...meta.withdrawn.map((each) => ({ year: each.year, shown: withdrawn(each) })),
  ].sort((a, b) => b.year - a.year);
  return {
    status: 200,
    title: '政府信息公开年报',
    part: 'reports',
    tags: REPORTS_TAGS,
    content: html`<h1>政府信息公开年报</h1>
      ${years.length > 0 ? years.map(({ shown }) => shown) : html`<p class="empty">政府信息公开年报尚未在此公布。</p>`}`,
  };
}

const standing = ({
  year,
  title,
  publishedOn,
  note,
  earlier,
  withdrawnEarlier,
  ...edition
}: ReportYear): Html =>
  html`<section class="report" aria-labelledby="report-${year}">
    <h2 id="report-${year}"><a href="/reports/${year}">${title}</a></h2>
    ${publishedOn && html`<p class="quiet">${publishedOn}公布</p>`} ${note && html`<p>更正说明：${note}</p>`}
    ${formLinks(year, { ...edition, publishedOn, note }, title)}
    ${editions(year, title, earlier, withdrawnEarlier)}
  </section>`;

const withdrawn = ({
  year,
  title,
  withdrawnOn,
  explanation,
  earlier,
  withdrawnEarlier,
}: WithdrawnYear): Html =>
  html`<section class="report" aria-labelledby="report-${year}">
    <h2 id="report-${year}">${title}（已撤回）</h2>
    <p>已于${withdrawnOn}撤回。${explanation}</p>
    ${editions(year, title, earlier, withdrawnEarlier)}
  </section>`;
