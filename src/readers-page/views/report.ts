import type { ReportData, ReportYear, Site, WithdrawnYear } from '../answers';
import { html, type Html } from '../html';
import type { Page } from '../page';
import { mainFigures } from '../main-figures';
import { formLinks } from './report-forms';
import { editions, picture } from './report-parts';
import { REPORTS_TAGS } from './reports';

/** One year's report: in pictures, in numbers, in every form, with its editions. */
export function reportPage(report: ReportYear, data: ReportData, site: Site): Page {
  const { year, title, publishedOn, note, earlier, withdrawnEarlier } = report;
  const drawn = picture(report);
  const groups = mainFigures(data);
  const past = editions(year, title, earlier, withdrawnEarlier);
  return {
    status: 200,
    title,
    part: 'reports',
    tags: [
      ...REPORTS_TAGS,
      ['ArticleTitle', title],
      ['PubDate', publishedOn && `${publishedOn} 00:00`],
      ['ContentSource', site.body.name],
    ],
    content: html`<h1>${title}</h1>
      ${publishedOn && html`<p class="quiet">${publishedOn}公布</p>`}
      ${note && html`<p>更正说明：${note}</p>`}
      <section class="on-screen" aria-labelledby="forms">
        <h2 id="forms">阅读和下载</h2>
        ${formLinks(year, report, title)}
      </section>
      ${
        drawn &&
        html`<section aria-labelledby="picture">
          <h2 id="picture">一图看懂</h2>
          ${drawn}
        </section>`
      }
      ${
        groups.length > 0 &&
        html`<section aria-labelledby="figures">
          <h2 id="figures">主要数字</h2>
          ${table(year, groups)}
        </section>`
      }
      ${
        past &&
        html`<section aria-labelledby="editions">
          <h2 id="editions">各版本</h2>
          ${past}
        </section>`
      }
      <p><a class="more" href="/reports">历年年报</a></p>`,
  };
}

function table(year: number, groups: ReturnType<typeof mainFigures>): Html {
  return html`<table class="figures">
      <caption>
        ${year}年主要数字
      </caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">数</th>
        </tr>
      </thead>
      ${groups.map(
        ({ label, rows }) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${label}</th>
            </tr>
            ${rows.map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.label}</th>
                  <td>${row.value}${row.unit}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
    <p class="quiet">完整的表格见报告正文和附表。</p>`;
}

/** A year whose report was taken back. */
export function withdrawnReportPage({
  year,
  title,
  withdrawnOn,
  explanation,
  earlier,
  withdrawnEarlier,
}: WithdrawnYear): Page {
  return {
    status: 410,
    title: `${title}（已撤回）`,
    part: 'reports',
    tags: REPORTS_TAGS,
    content: html`<h1>${title}（已撤回）</h1>
      <p class="problem">这份报告已于${withdrawnOn}撤回。${explanation}</p>
      ${editions(year, title, earlier, withdrawnEarlier)}
      <p><a class="more" href="/reports">历年年报</a></p>`,
  };
}
