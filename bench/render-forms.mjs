/** The forms of a report as the built project has them, HTML first. */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DIST } from '../scripts/lib/root.mjs';

const require = createRequire(import.meta.url);
const PLUGIN = path.join(DIST, 'src', 'plugins', 'annual-report');

/** @returns {{ name: string, render: (report: object) => Promise<Uint8Array | string> }[]} */
export function renderForms() {
  const list = path.join(PLUGIN, 'server', 'src', 'renderings', 'forms.js');
  const forms = existsSync(list) ? require(list).FORMS : single();
  const first = ({ name }) => /^(report\.)?html$/.test(name);
  return [...forms.filter(first), ...forms.filter((form) => !first(form))];
}

/** Until there is one list of them. */
function single() {
  const part = (name) => require(path.join(PLUGIN, name));
  const tree = (report) => part('domain/document/to-document.js').toDocument(report);
  const svg = (report) =>
    part('render/summary/svg.js').renderSummarySvg(part('domain/document/summary.js').toSummary(report));
  return [
    { name: 'html', render: async (report) => part('render/html/page.js').renderHtml(tree(report)) },
    {
      name: 'pdf',
      render: async (report) =>
        part('render/pdf/pdf.js').renderPdf(
          tree(report),
          await part('server/src/typesetter.js').openTypesetter(),
        ),
    },
    { name: 'svg', render: async (report) => svg(report) },
    {
      name: 'png',
      render: async (report) =>
        part('render/summary/png.js').renderSummaryPng(
          svg(report),
          await part('server/src/rasteriser.js').openRasteriser(),
        ),
    },
  ];
}
