/**
 * Templates with bound figures. The template language is Liquid; a figure that is printed leaves
 * its place behind, so that every number in the prose can be traced to its rows.
 */
import { Liquid, type Template } from 'liquidjs';
import { FigureDrop } from './figure-drop';
import { Printed, withoutMarks, type BoundText } from './marks';
import { comparison, COMPARISON_FILTERS, Phrase } from './phrases';
import { COUNTING_FILTERS, explain, TemplateError } from './template-error';
import { namesIn, unknownNames, type UsedName } from './unknown-names';

export { TemplateError };

/** What a template may name. */
export type Vocabulary = Readonly<Record<string, unknown>>;

/** Where a filling keeps what it has printed: out of reach of the names in a template. */
const PRINTED = Symbol('printed');

interface Filling {
  readonly context: { readonly environments: object };
}

const printedBy = ({ context }: Filling): Printed =>
  (context.environments as { readonly [PRINTED]: Printed })[PRINTED];

/** A figure or phrase as text that later filters may handle; everything else as it is. */
function marked(filling: Filling, value: unknown): unknown {
  if (value instanceof FigureDrop) return printedBy(filling).mark(value);
  if (value instanceof Phrase) return value.parts.map((part) => marked(filling, part)).join('');
  return value;
}

function print(this: Filling, value: unknown): string {
  const text = marked(this, value);
  if (typeof text === 'string' || typeof text === 'number') return String(text);
  const isBlank = text === null || text === undefined;
  throw new Error(isBlank ? '要印的内容还没有填写' : '要印的不是一个数字，名字要写到最后一级');
}

/** 45300 → "4.5": ten-thousands, cut (not rounded) to one decimal, so that 突破 stays true. */
const tenThousands = (value: number): string => String(Math.floor(value / 1000) / 10);

const inTheManner = (value: unknown, manner: (value: number) => string): unknown =>
  value instanceof FigureDrop ? value.printedAs(manner) : value;

type Handler = (this: Filling, value: unknown, ...rest: unknown[]) => unknown;

/** Filters of the language see a figure as its mark: a number that has gone through them stays bound. */
function keepFiguresBound(engine: Liquid): void {
  for (const name of COUNTING_FILTERS) Reflect.deleteProperty(engine.filters, name);
  for (const [name, filter] of Object.entries(engine.filters)) {
    const handler = (typeof filter === 'function' ? filter : filter.handler) as Handler;
    engine.registerFilter(name, function (this: Filling, value: unknown, ...rest: unknown[]): unknown {
      if (name === 'default' && value instanceof FigureDrop) return value.value === null ? rest[0] : value;
      const list = name === 'join' && Array.isArray(value) ? value.map((each) => marked(this, each)) : value;
      return handler.call(this, marked(this, list), ...rest.map((each) => marked(this, each)));
    } as Handler);
  }
}

function makeEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    catchAllErrors: true,
    outputEscape: print,
    // A clerk's template is text: it may not read files or loop without end.
    templates: {},
    renderLimit: 2_000,
    parseLimit: 200_000,
    memoryLimit: 5_000_000,
  });
  keepFiguresBound(engine);
  engine.registerFilter('abs', (value) => inTheManner(value, (number) => String(Math.abs(number))));
  engine.registerFilter('wan', (value) => inTheManner(value, tenThousands));
  for (const [name, tell] of Object.entries(COMPARISON_FILTERS)) {
    engine.registerFilter(name, (value, lead) => comparison(tell, name, value, lead));
  }
  return engine;
}

const engine = makeEngine();

interface ReadTemplate {
  readonly template: Template[];
  readonly names: readonly UsedName[];
}

/** Templates read so far: the defaults are the same for every report. */
const read = new Map<string, ReadTemplate>();
const MOST_KEPT = 200;

function parse(source: string): ReadTemplate {
  const known = read.get(source);
  if (known) return known;
  if (read.size >= MOST_KEPT) read.clear();
  const template = engine.parse(source);
  const parsed = { template, names: namesIn(engine, template) };
  read.set(source, parsed);
  return parsed;
}

/**
 * Fills a template, one bound text for each line that is not blank.
 * @param where how an error names the text
 * @throws TemplateError naming the text and everything that is wrong with it.
 */
export function fillTemplate(where: string, source: string, vocabulary: Vocabulary): BoundText[] {
  const printed = new Printed();
  const filled = attempt(where, () => {
    const { template, names } = parse(withoutMarks(source));
    const unknown = unknownNames(names, vocabulary);
    if (unknown.length > 0) throw new TemplateError([{ where, detail: unknown.join('；') }]);
    return String(engine.renderSync(template, { ...vocabulary, [PRINTED]: printed }));
  });
  return filled
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => printed.bind(line));
}

function attempt<Result>(where: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof TemplateError) throw cause;
    throw new TemplateError([{ where, detail: explain(cause).join('；') }]);
  }
}
