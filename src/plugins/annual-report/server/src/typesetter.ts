/** Typst as the project's typesetter. */
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typesetter, TypstSource } from '../../render/pdf/pdf';
import { Failure } from './failure';
import { FONT_FILES } from './fonts/files';
import { OpenTypeFont } from './fonts/open-type';
import { spellOut } from './fonts/spell-out';

/** No file of the machine is read: the program is given as text and imports nothing. */
const NO_WORKSPACE = '/gongkai/nothing';

/** What was not used by so many renderings is forgotten, so that memory does not grow with each. */
const KEPT_RENDERINGS = 5;

let opened: Promise<Typesetter> | undefined;

/**
 * The process's typesetter, made when it is first asked for: Typst is native code, and a machine
 * that has no build of it should still serve everything else. The same source gives the same bytes
 * on every machine: only the project's own fonts are used.
 * Its `typeset` throws Failure RENDERING_FAILED with Typst's words.
 */
export function openTypesetter(): Promise<Typesetter> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw new Failure('RENDERING_FAILED', `排版组件无法启动：${String(error)}`);
  });
  return opened;
}

async function open(): Promise<Typesetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { serif, serifSemiBold, sansMedium } = FONT_FILES;
  const compiler = NodeCompiler.create({
    workspace: NO_WORKSPACE,
    fontArgs: [{ fontPaths: [serif, serifSemiBold, sansMedium] }],
  });
  const fonts = [serif, sansMedium].map((file) => new OpenTypeFont(file));
  return { typeset: (source) => typeset(compiler, fonts, source) };
}

function typeset(
  compiler: NodeCompiler,
  fonts: readonly OpenTypeFont[],
  { template, data }: TypstSource,
): Uint8Array {
  try {
    const inputs = { report: spellOut(data, fonts) };
    const result = compiler.compile({ mainFileContent: template, inputs });
    const error = result.takeError();
    if (error) throw new Error(error.shortDiagnostics.map(messageOf).join('; '));
    return compiler.pdf(result.result as NodeTypstDocument, { pdfStandard: 'ua-1' });
  } catch (error) {
    throw new Failure('RENDERING_FAILED', error instanceof Error ? error.message : String(error));
  } finally {
    compiler.evictCache(KEPT_RENDERINGS);
  }
}

const messageOf = (diagnostic: unknown): string =>
  diagnostic && typeof diagnostic === 'object' && 'message' in diagnostic
    ? String(diagnostic.message)
    : String(diagnostic);
