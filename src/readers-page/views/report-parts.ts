/** What the pages about reports share. */
import type { Edition, ReportYear, WithdrawnEdition } from '../answers';
import { html, type Html } from '../html';
import { formLinks } from './report-forms';

/** The year in pictures; its numbers stand in the page's table. `small`: as a way to the report's page. */
export function picture({ year, title, files }: ReportYear, small = false): Html | null {
  const name = ['summary.svg', 'summary.png'].find((each) => files.some((file) => file.name === each));
  if (!name) return null;
  const address = `/api/annual-reports/${year}/${name}`;
  if (small)
    return html`<a class="picture small" href="/reports/${year}#picture"
      ><img src="${address}" alt="${year}年图解和数字" loading="lazy"
    /></a>`;
  return html`<figure class="picture">
    <a href="${address}"
      ><img src="${address}" alt="《${title}》图解，图中数字见下面的“${year}年主要数字”表"
    /></a>
    <figcaption>点图可单独打开、放大。</figcaption>
  </figure>`;
}

/** Editions before the one that holds, those withdrawn with their public explanation. */
export function editions(
  year: number,
  title: string,
  earlier: readonly Edition[],
  withdrawn: readonly WithdrawnEdition[],
): Html | null {
  if (earlier.length + withdrawn.length === 0) return null;
  const readable = earlier.map((each) => ({
    number: each.edition,
    shown: earlierEdition(year, title, each),
  }));
  const gone = withdrawn.map((each) => ({
    number: each.edition,
    shown: html`<p>第${each.edition}版已于${each.withdrawnOn}撤回。${each.explanation}</p>`,
  }));
  return html`<ul class="editions">
    ${[...readable, ...gone].sort((a, b) => b.number - a.number).map(({ shown }) => html`<li>${shown}</li>`)}
  </ul>`;
}

const earlierEdition = (year: number, title: string, each: Edition): Html =>
  html`<p>更正前的第${each.edition}版${each.publishedOn && html`，${each.publishedOn}公布`}，仍可查阅：</p>
    ${each.note && html`<p>更正说明：${each.note}</p>`}
    ${formLinks(year, each, `${title}第${each.edition}版`, each.edition)}`;
