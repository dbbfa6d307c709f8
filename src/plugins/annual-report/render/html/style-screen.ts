/**
 * How the page looks on a screen: one main colour, system fonts, sizes in rem so that the reader's
 * own type size is kept.
 */
export const SCREEN_STYLE = `
:root { color-scheme: light; --gk-main: #1d4f91; --gk-line: #9fb3cc; --gk-tint: #eef3f9; --gk-text: #1f2328; }
*, *::before, *::after { box-sizing: border-box; }
.gk-page { margin: 0; background: #fff; color: var(--gk-text); overflow-wrap: anywhere;
  font: 1.0625rem/1.8 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
.gk-page main { max-width: 64rem; margin: 0 auto; padding: 1rem 1rem 3rem; border-top: .25rem solid var(--gk-main); }
.gk-notice { margin: 0 0 1rem; padding: .5rem 1rem; border: 1px solid #a15c00; border-radius: .25rem;
  background: #fff6e0; color: #5f3600; font-weight: 700; text-align: center; }
.gk-header { margin: 1.5rem 0; padding-bottom: 1rem; border-bottom: 1px solid var(--gk-line); text-align: center; }
.gk-title { margin: 0; color: var(--gk-main); font-size: 1.75rem; line-height: 1.5; text-wrap: balance; }
.gk-title-line { display: block; }
.gk-edition { margin: .75rem 0 0; color: #4a5563; font-size: .9375rem; }
.gk-edition span { display: inline-block; margin: 0 .75em; }
.gk-correction { margin: .75rem auto 0; padding: .5rem 1rem; border-left: .25rem solid var(--gk-main);
  background: var(--gk-tint); text-align: left; }
.gk-report > p:not(.gk-notice), .gk-section > p:not(.gk-hint) { margin: .5rem 0; text-indent: 2em; text-align: justify; }
.gk-section h2 { margin: 2rem 0 .75rem; padding-left: .625rem; border-left: .25rem solid var(--gk-main);
  color: var(--gk-main); font-size: 1.3125rem; line-height: 1.5; }
.gk-section h3 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; text-indent: 2em; }
.gk-hint { display: none; margin: .5rem 0; color: #4a5563; font-size: .875rem; }
.gk-scroll { max-width: 100%; overflow-x: auto; }
.gk-scroll:focus-visible { outline: 3px solid var(--gk-main); outline-offset: 2px; }
.gk-table { width: 100%; margin: .5rem 0 1rem; border: solid var(--gk-line); border-width: 1px 0 0 1px;
  border-spacing: 0; table-layout: fixed; font-size: .9375rem; line-height: 1.5; }
.gk-table caption { padding: .5rem 0; font-weight: 700; text-align: center; }
.gk-table th, .gk-table td { padding: .375rem .25rem; border: solid var(--gk-line); border-width: 0 1px 1px 0;
  text-align: center; vertical-align: middle; }
.gk-table thead th { text-wrap: balance; }
.gk-table th { background: var(--gk-tint); font-weight: 400; }
.gk-table th[scope$="group"], .gk-table thead th[colspan] { font-weight: 700; }
.gk-table td { font-variant-numeric: tabular-nums; }
.gk-table .gk-note { background: #fff; color: #4a5563; font-size: .8125rem; text-align: left; padding: .375rem .5rem; }
.gk-table-proactive th[scope="rowgroup"] { background: #dbe6f3; }
.gk-remark { font-size: .875rem; text-indent: 0; }
.gk-table-applications, .gk-table-reviews { font-size: .875rem; }
.gk-table-reviews th, .gk-table-reviews td { padding-left: .125rem; padding-right: .125rem; }
.gk-table-applications colgroup:first-of-type col:nth-child(1) { width: 2.25em; }
.gk-table-applications colgroup:first-of-type col:nth-child(2) { width: 5.25em; }
.gk-table-applications colgroup:first-of-type col:nth-child(3) { width: 14.5em; }
/* （三）不予公开 breaks after its number. */
.gk-table-applications tbody .c1[rowspan] { word-break: keep-all; }
.gk-table-applications th[scope="row"] { text-align: left; padding-left: .5rem; padding-right: .5rem; }
@media screen and (max-width: 47.99em) {
  .gk-page { font-size: 1rem; }
  .gk-title { font-size: 1.375rem; }
  .gk-section h2 { font-size: 1.1875rem; }
  .gk-table { font-size: .875rem; }
  .gk-hint { display: block; }
  .gk-table-applications { width: 41em; }
  .gk-table-reviews { width: 46em; }
  .gk-scroll caption { position: sticky; left: 0; width: calc(100vw - 2rem); }
  .gk-table-applications colgroup:first-of-type col:nth-child(1) { width: 1.5em; }
  .gk-table-applications colgroup:first-of-type col:nth-child(2) { width: 4.5em; }
  .gk-table-applications colgroup:first-of-type col:nth-child(3) { width: 7.75em; }
  .gk-table-applications tbody th, .gk-table-applications th[scope="row"] { padding-left: .125rem; padding-right: .125rem; }
}
/* Labels stay in sight while the numbers scroll, as long as room is left for the numbers. */
@media screen and (min-width: 22em) and (max-width: 47.99em) {
  .gk-table-applications tbody th, .gk-table-applications .gk-note { position: sticky; z-index: 1; }
  .gk-table-applications .c0 { left: 0; }
  .gk-table-applications tbody .c1 { left: 1.5em; }
  .gk-table-applications tbody .c2 { left: 6em; }
}
`;
