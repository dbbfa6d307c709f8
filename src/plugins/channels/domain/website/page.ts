import { spokenMinute } from '../../../../shanghai-time';
import { factList, renderBody } from './body';
import { headerFacts } from './facts';
import { pageAddress, type Item, type Site } from './item';
import { itemLabels } from './labels';
import { escapeMarkup } from './legible';

/** From `/api/{type}/{documentId}/page.html` to the root: right also where we are served below a path. */
const ROOT = '../../../';

/** Enough to read by where the stylesheet does not come: a portal may show the page in a frame, or keep a copy. */
const FALLBACK =
  'body{margin:0;line-height:1.8;overflow-wrap:anywhere}main,.site-header,.notice{max-width:50rem;margin:0 auto;padding:0 1rem}' +
  'img{max-width:100%;height:auto}.scroll{overflow-x:auto}table{border-collapse:collapse}' +
  'th,td{min-width:4em;border:1px solid #999;padding:.25rem .5rem}h1{font-size:1.75rem;line-height:1.4}' +
  'dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1em}dd{grid-column:2;margin:0}' +
  '.text>p{text-indent:2em}.text>p:has(>img){text-indent:0}';

/** A wide table scrolls by itself, by keyboard too, and the page stays where it is. Text is escaped: these are tags. */
const scrolling = (html: string): string =>
  html
    .replaceAll('<table>', '<div class="scroll" role="region" aria-label="表格" tabindex="0">\n<table>')
    .replaceAll('</table>', '</table>\n</div>');

const head = (title: string, more: string): string =>
  '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
  '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
  `<title>${escapeMarkup(title)}</title>\n${more}<style>${FALLBACK}</style>\n` +
  `<link rel="stylesheet" href="${ROOT}assets/site.css">\n` +
  `<script type="module" src="${ROOT}assets/site.js"></script>\n</head>\n`;

const noticeLine = (notice: string | null): string =>
  notice
    ? `<aside class="notice" aria-label="提示">${escapeMarkup(notice)}：本页内容为样例，不是正式公开的政府信息。</aside>\n`
    : '';

const siteHeader = (bodyName: string): string =>
  `<header class="site-header">\n<p><a href="${ROOT}">政府信息公开专栏</a></p>\n` +
  `${bodyName ? `<p>${escapeMarkup(bodyName)}</p>\n` : ''}</header>\n`;

/** An item as a whole page that carries the labels of government websites. The same item gives the same bytes. */
export function renderPage(item: Item, site: Site): string {
  const body = renderBody(item, site);
  const { firstPublishedAt, publishedOn, source, author, title } = item;
  const labels = itemLabels(item, site, body)
    .map(([name, content]) => `<meta name="${name}" content="${escapeMarkup(content)}">\n`)
    .join('');
  const shown = site.notice ? `${title}（${site.notice}）` : title;
  return (
    head(shown, `${labels}<link rel="canonical" href="${escapeMarkup(pageAddress(item, site))}">\n`) +
    `<body>\n${noticeLine(site.notice)}${siteHeader(site.bodyName)}` +
    `<main>\n<article class="item">\n<header>\n<h1>${escapeMarkup(title)}</h1>\n<p class="item-byline">` +
    `<span>发布时间：<time datetime="${publishedOn}">${firstPublishedAt ? spokenMinute(firstPublishedAt) : publishedOn}</time></span> ` +
    `<span>来源：${escapeMarkup(source ?? site.bodyName)}</span>` +
    `${author ? ` <span>作者：${escapeMarkup(author)}</span>` : ''}</p>\n` +
    `${factList(headerFacts(item, site), ' class="item-facts"')}</header>\n${scrolling(body.html)}</article>\n` +
    `</main>\n</body>\n</html>\n`
  );
}

/** What stands at the address of an item that is not public: never was, or was withdrawn. */
export const renderMissingPage = (notice: string | null): string =>
  `${head('没有这条公开的信息', '')}<body>\n${noticeLine(notice)}${siteHeader('')}` +
  '<main>\n<h1>没有这条公开的信息</h1>\n' +
  `<p>可能没有发布，或已撤下。请到<a href="${ROOT}">政府信息公开专栏</a>查找。</p>\n</main>\n</body>\n</html>\n`;
