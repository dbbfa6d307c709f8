/** How the page looks on A4: no scroll boxes, no row cut in two, each table whole on its sheet. */
export const PRINT_STYLE = `
@page { size: A4 portrait; margin: 20mm 17mm 18mm;
  @bottom-center { content: "— " counter(page) " —"; font-size: 9pt; } }
@media print {
  .gk-page { font-size: 11.5pt; line-height: 1.7; color: #000; }
  .gk-page main { max-width: none; padding: 0; border-top: 0; }
  .gk-title { font-size: 18pt; color: #000; }
  .gk-section h2 { padding-left: 0; border-left: 0; font-size: 13pt; color: #000; }
  .gk-section h2, .gk-section h3, .gk-table caption { break-after: avoid; }
  .gk-section h3 { font-size: 11.5pt; }
  .gk-report p { orphans: 2; widows: 2; }
  .gk-hint { display: none; }
  .gk-scroll { overflow: visible; }
  .gk-table { width: calc(100% - 2px); font-size: 9pt; line-height: 1.35; break-inside: avoid; border-color: #000; }
  .gk-table thead { display: table-header-group; }
  .gk-table tr { break-inside: avoid; }
  .gk-table th, .gk-table td { padding: 1mm .8mm; border-color: #000; background: none; }
  .gk-table .gk-note { font-size: 8pt; }
  .gk-table-proactive th[scope="rowgroup"] { background: none; }
  .gk-table-applications { font-size: 8.5pt; }
  .gk-table-applications colgroup:first-of-type col:nth-child(1) { width: 2em; }
  .gk-table-applications colgroup:first-of-type col:nth-child(2) { width: 6em; }
  .gk-table-applications colgroup:first-of-type col:nth-child(3) { width: 15em; }
  .gk-table-reviews { font-size: 8pt; }
  .gk-table-reviews th, .gk-table-reviews td { padding-left: .4mm; padding-right: .4mm; }
}
`;
