import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { inflateSync } from 'node:zlib';
import busy from '../../../../../tests/fixtures/report-busy.json';
import { toSummary } from '../../domain/document/summary';
import { renderSummaryPng } from '../../render/summary/png';
import { renderSummarySvg } from '../../render/summary/svg';
import { reportSchema } from '../../shared/report';
import { openRasteriser } from './rasteriser';

const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" font-family="'Noto Sans SC'">${content}</svg>`;
const label = (text: string, more = ''): string =>
  drawing(`<text x="5" y="40" font-size="30"${more}>${text}</text>`);

test('the picture is as large as its drawing, and the same each time', async () => {
  const rasteriser = await openRasteriser();
  const svg = renderSummarySvg(toSummary(reportSchema.parse(busy)));
  const png = Buffer.from(renderSummaryPng(svg, rasteriser));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([width, height]).toEqual([1080, Number(/height="(\d+)"/.exec(svg)?.[1])]);
  expect(png.equals(renderSummaryPng(svg, rasteriser))).toBe(true);
});

/** Whether anything at all is drawn. */
const isBlank = (png: Uint8Array): boolean => {
  const bytes = Buffer.from(png);
  const data = bytes.subarray(bytes.indexOf('IDAT') + 4);
  return inflateSync(data, { finishFlush: 2 }).every((byte) => byte <= 4);
};

test('characters are drawn, and one that the font has not is told by its number', async () => {
  const rasteriser = await openRasteriser();
  const rasterise = (svg: string) => rasteriser.rasterise(svg);
  expect(isBlank(rasterise(label('')))).toBe(true);
  for (const character of '政Aé①𬭎')
    expect([character, isBlank(rasterise(label(character)))]).toEqual([character, false]);
  expect(Buffer.from(rasterise(label('𰀀'))).equals(rasterise(label('〔U+30000〕')))).toBe(true);
  expect(Buffer.from(rasterise(label('政'))).equals(rasterise(label('政', ' font-weight="700"')))).toBe(
    false,
  );
});

test('a broken drawing is an error of ours; no font is left lying about', async () => {
  const rasteriser = await openRasteriser();
  const rasterise = (svg: string) => rasteriser.rasterise(svg);
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('gongkai-fonts-')).length;
  const before = folders();
  expect(() => rasterise('<svg')).toThrow(/^这种文件没能生成。/);
  expect(folders()).toBe(before);
});
