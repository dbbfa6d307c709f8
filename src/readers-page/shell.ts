import { html, type Html } from './html';
import type { Frame, Page, Part } from './page';
import { COLUMN_TYPES, siteTags } from './page';

const SITE = '政府信息公开专栏';

/**
 * Puts a page into the frame of `public/index.html`: what stands there as `<!-- name -->` is replaced, all
 * else is the county designer's own.
 */
export function intoShell(shell: string, page: Page, frame: Frame): string {
  const parts: Readonly<Record<string, Html>> = {
    title: html`${[page.title, SITE, frame.site.body.name].filter(Boolean).join(' - ')}`,
    tags: html`${[...siteTags(frame.site), ...page.tags].map(([name, content]) =>
      content === null ? null : html`<meta name="${name}" content="${content}" /> `,
    )}`,
    notice: html`${frame.notice && html`<aside class="notice" aria-label="提示">${frame.notice}：本页内容为样例，不是正式公开的政府信息。</aside>`}`,
    name:
      page.part === 'home'
        ? html`<h1 class="site-name">${SITE}</h1>`
        : html`<p class="site-name"><a href="/">${SITE}</a></p>`,
    body: html`${frame.site.body.name && html`<p class="site-body">${frame.site.body.name}</p>`}`,
    navigation: navigation(page, frame),
    content: page.content,
    footer: footer(frame),
  };
  return shell.replace(/<!-- ([a-z]+) -->/g, (slot, name: string) => parts[name]?.markup ?? slot);
}

function navigation(page: Page, { data }: Frame): Html {
  const only = (type: string, part: string) => {
    const [first, ...others] = data.filter(({ columnType }) => columnType === type);
    return first && others.length === 0 ? `/columns/${first.code}` : `/#${part}`;
  };
  const links: readonly (readonly [Part, string, string])[] = [
    ['home', '首页', '/'],
    ['guide', '公开指南', only(COLUMN_TYPES.guide, 'guide')],
    ['rules', '公开制度', only(COLUMN_TYPES.rules, 'rules')],
    ['disclosed', '主动公开', '/#disclosed'],
    ['reports', '年报', '/reports'],
    ['search', '搜索', '/search'],
  ];
  return html`<ul>
    ${links.map(
      ([part, label, href]) =>
        html`<li>
          <a
            href="${href}"
            ${part === page.part && html` aria-current="${page.part === 'home' ? 'page' : 'true'}"`}
            >${label}</a
          >
        </li>`,
    )}
  </ul>`;
}

function footer({ site }: Frame): Html {
  const { contact } = site;
  const facts: readonly (readonly [string, string | Html | null])[] = [
    ['主办', site.body.name],
    ['联系科室', contact.office],
    ['地址', contact.address],
    ['电话', contact.phone],
    [
      '所属网站',
      site.siteUrl ? html`<a href="${site.siteUrl}">${site.siteName ?? site.siteUrl}</a>` : site.siteName,
    ],
    ['微信公众号', site.wechatName],
    ['网站标识码', site.siteIdCode],
  ];
  return html`<dl>
      ${facts.map(
        ([label, value]) =>
          value &&
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p>
      订阅：<a href="/api/feeds/all.rss">RSS</a> <a href="/api/feeds/all.atom">Atom</a>
      <a href="/api/feeds/all.json">JSON Feed</a>
    </p>`;
}
