/**
 * Templates with bound figures. The template language is Liquid; a figure that is printed leaves
 * its place behind, so that every number in the prose can be traced to its rows.
 */
import { Liquid, type Template } from 'liquidjs';
import { FigureDrop } from './figure-drop';

/** Private-use characters: they enclose a printed figure until its place has been noted. */
const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';
const MARKS = /[\uE000-\uE002]/g;

export interface BoundFigure {
  readonly key: string;
  /** UTF-16 offsets into the text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface BoundText {
  readonly text: string;
  readonly figures: readonly BoundFigure[];
}

function print(value: unknown): string {
  if (value instanceof FigureDrop) {
    if (value.value === null) throw new Error(`数字 ${value.key} 今年没有值`);
    return `${OPEN}${value.key}${MIDDLE}${value.printed}${CLOSE}`;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(MARKS, '') : '';
}

const withPrint = (value: unknown, print: (value: number) => string): unknown =>
  value instanceof FigureDrop && value.value !== null
    ? new FigureDrop(value.key, value.value, print(value.value))
    : value;

/** 45300 → "4.5": ten-thousands, cut (not rounded) to one decimal, so that 突破 stays true. */
const tenThousands = (value: number): string => String(Math.floor(value / 1000) / 10);

function makeEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: print,
    // A clerk's template is text: it may not read files or loop without end.
    templates: {},
    renderLimit: 2_000,
    parseLimit: 200_000,
    memoryLimit: 5_000_000,
  });
  engine.registerFilter('abs', (value) => withPrint(value, (number) => String(Math.abs(number))));
  engine.registerFilter('wan', (value) => withPrint(value, tenThousands));
  return engine;
}

const engine = makeEngine();

/** Templates read so far: the defaults are the same for every report. */
const read = new Map<string, Template[]>();
const MOST_KEPT = 200;

function parse(template: string): Template[] {
  const known = read.get(template);
  if (known) return known;
  if (read.size >= MOST_KEPT) read.clear();
  const parsed = engine.parse(template);
  read.set(template, parsed);
  return parsed;
}

/** Takes the marks out of a rendered text and notes where each figure stands. */
function bind(marked: string): BoundText {
  let text = '';
  const figures: BoundFigure[] = [];
  for (const piece of marked.split(OPEN)) {
    const close = piece.indexOf(CLOSE);
    if (close < 0) {
      text += piece;
      continue;
    }
    const [key = '', printed = ''] = piece.slice(0, close).split(MIDDLE);
    figures.push({ key, start: text.length, end: text.length + printed.length });
    text += printed + piece.slice(close + 1);
  }
  return { text, figures };
}

/** What a template may name. */
export type Vocabulary = Readonly<Record<string, unknown>>;

/** A template that cannot be read, or that names a figure which does not exist or has no value. */
export class TemplateError extends Error {
  readonly code = 'TEMPLATE';
  constructor(
    /** Which text of the report, in Chinese. */
    readonly where: string,
    detail: string,
  ) {
    super(`“${where}”的文字模板有误：${detail}。请改正这一段，或清空它以使用固定文字。`);
    this.name = 'TemplateError';
  }
}

function explain(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const unknown = /undefined variable: ([^,\s]+)/.exec(message);
  if (unknown) return `没有叫做 ${unknown[1]} 的数字`;
  return message.split('\n')[0] ?? message;
}

/**
 * Fills a template, one bound text for each line that is not blank.
 * @throws TemplateError naming the text and, where that is the matter, the figure.
 */
export function fillTemplate(where: string, template: string, vocabulary: Vocabulary): BoundText[] {
  let marked: string;
  try {
    marked = String(engine.renderSync(parse(template.replace(MARKS, '')), vocabulary));
  } catch (cause) {
    throw new TemplateError(where, explain(cause));
  }
  return marked
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(bind);
}
