/** resvg as the project's rasteriser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Rasteriser } from '../../render/summary/png';
import { Failure } from './failure';
import { FONT_FILES } from './fonts/files';
import { OpenTypeFont } from './fonts/open-type';
import { spellOut } from './fonts/spell-out';
import { subset } from './fonts/subset';

let opened: Promise<Rasteriser> | undefined;

/**
 * The process's rasteriser, made when it is first asked for: native code, as the typesetter. Only the
 * project's own fonts are used, so that the same drawing gives the same bytes on every machine.
 * Its `rasterise` throws Failure RENDERING_FAILED with resvg's words.
 */
export function openRasteriser(): Promise<Rasteriser> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw new Failure('RENDERING_FAILED', `绘图组件无法启动：${String(error)}`);
  });
  return opened;
}

async function open(): Promise<Rasteriser> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fonts = [FONT_FILES.sans, FONT_FILES.sansBold].map((file) => new OpenTypeFont(file));
  return {
    rasterise(svg) {
      try {
        const drawing = spellOut(svg, fonts);
        return withFiles(
          fonts.map((font) => subset(font, drawing)),
          (fontFiles) => {
            const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans SC' };
            return new Resvg(drawing, { font }).render().asPng();
          },
        );
      } catch (error) {
        throw new Failure('RENDERING_FAILED', String(error));
      }
    },
  };
}

/** resvg takes fonts as files only, and reads the whole file for each glyph: so they are small, and soon gone. */
function withFiles<Result>(contents: readonly Buffer[], use: (files: string[]) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-fonts-'));
  try {
    return use(
      contents.map((content, at) => {
        const file = path.join(folder, `${at}.ttf`);
        writeFileSync(file, content);
        return file;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
