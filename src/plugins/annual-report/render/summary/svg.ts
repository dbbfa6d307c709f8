import type { Summary, Told } from '../../domain/document/summary';
import { COLOURS, escaped, rect, WIDTH } from './draw';
import { band, source } from './frame';
import { applicationsPart, casesPart, publishedPart, stack } from './parts';

/** Named for every system that a reader may have; the picture's own raster uses Noto Sans SC. */
const FONTS =
  "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const GAP = 64;

/**
 * The year on one portrait page of 1080 px: SVG with real text, no script and nothing loaded. The
 * same summary gives the same bytes.
 */
export function renderSummarySvg(summary: Summary): string {
  const head = band(summary);
  const body = stack(
    [
      [56, publishedPart(summary)],
      [GAP, applicationsPart(summary)],
      [GAP, casesPart(summary)],
      [GAP, (top) => source(summary, top)],
    ],
    head.bottom,
  );
  const height = Math.ceil(body.bottom + 48);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
    `xml:lang="zh-CN" role="img" aria-labelledby="gk-summary-title gk-summary-desc" font-family="${FONTS}">\n` +
    `<title id="gk-summary-title">${escaped(`${summary.title}图解`)}</title>\n` +
    `<desc id="gk-summary-desc">${escaped(inWords(summary))}</desc>\n` +
    rect(0, 0, WIDTH, height, COLOURS.paper) +
    head.markup +
    body.markup +
    '</svg>\n'
  );
}

/** All numbers of the picture in sentences, for who cannot see it. */
function inWords({ notice, published, applications, cases }: Summary): string {
  const { received, carriedIn, concluded, carriedOut, outcomes } = applications;
  const list = (told: readonly Told[]): string =>
    told.map(({ label, value, unit }) => `${label}${value}${unit}`).join('，');
  const sentences = [
    notice,
    published.total && list([published.total]),
    published.channels.length > 0 && `各渠道：${list(published.channels)}`,
    published.columns.length > 0 && `政府网站各栏目：${list(published.columns)}`,
    `政府信息公开申请：${list([received, carriedIn, concluded, carriedOut])}`,
    `办理结果：${list(outcomes)}`,
    ...cases.map(({ label, cells }) => `${label}：${list(cells)}`),
  ];
  return `${sentences.filter(Boolean).join('。')}。`;
}
