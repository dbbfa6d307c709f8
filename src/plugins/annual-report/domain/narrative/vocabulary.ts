/** The words of the templates: the body, the year, and every figure by its key. */
import { CHANNELS } from '../figures/publications';
import { isComparison, type Answers, type FigureDefinition } from '../figures/figure';
import type { Body } from '../assembly/body';
import type { Period } from '../period';
import { toldNumber, wanYuan } from '../assembly/amount';
import type { Vocabulary } from './engine';
import { FigureDrop, type Comparison } from './figure-drop';
import { withoutMarks } from './marks';

type Tree = Record<string, unknown>;

/** `published.byColumn` for a key that is both a figure and the start of others is not allowed by the catalogue. */
function plant(tree: Tree, key: string, leaf: FigureDrop): void {
  const steps = key.split('.');
  const last = steps.pop() as string;
  let at = tree;
  for (const step of steps) at = (at[step] ??= {}) as Tree;
  at[last] = leaf;
}

/** How a template asks for a figure: as a number in its unit, with what compares it to last year. */
function figureDrops(
  definitions: readonly FigureDefinition[],
  answers: Answers,
): ReadonlyMap<string, FigureDrop> {
  const dropOf = ({ key, unit }: FigureDefinition, compared?: Comparison): FigureDrop => {
    const answer = answers.get(key) ?? null;
    const told = answer === null ? null : toldNumber(answer, unit);
    const printed = answer !== null && unit === '万元' ? wanYuan(answer) : undefined;
    return new FigureDrop(key, told, printed, { unit, compared });
  };
  const comparisons = new Map<string, Partial<Record<keyof Comparison, FigureDrop>>>();
  for (const definition of definitions) {
    const { ask } = definition;
    if (!isComparison(ask)) continue;
    comparisons.set(ask.of, { ...comparisons.get(ask.of), [ask.kind]: dropOf(definition) });
  }
  return new Map(
    definitions
      .filter(({ check }) => !check)
      .map((definition) => [
        definition.key,
        dropOf(definition, comparisons.get(definition.key) as Comparison | undefined),
      ]),
  );
}

const said = (text: string | null): string | null => (text ? withoutMarks(text) : null);

/** Everything that a template of this report may name. */
export function vocabularyOf(
  body: Body,
  period: Period,
  definitions: readonly FigureDefinition[],
  answers: Answers,
): Vocabulary {
  const figures: Tree = {};
  const drops = figureDrops(definitions, answers);
  for (const [key, drop] of drops) plant(figures, key, drop);
  const counted = (key: string): FigureDrop => drops.get(key) ?? new FigureDrop(key, null);
  return {
    ...figures,
    year: period.year,
    previousYear: period.year - 1,
    body: {
      name: said(body.name),
      shortName: said(body.shortName),
      websiteName: said(body.websiteName),
      websiteUrl: said(body.websiteUrl),
      wechatName: said(body.wechatName),
      contactOffice: said(body.contactOffice),
      contactAddress: said(body.contactAddress),
      contactPhone: said(body.contactPhone),
      countsPublications: body.countsPublications,
    },
    columns: body.columns.map(({ code, name }) => ({
      code,
      name: withoutMarks(name),
      count: counted(`published.byColumn.${code}`),
    })),
    channels: CHANNELS.map(({ key, label }) => ({
      key,
      name: label,
      count: counted(`published.byChannel.${key}`),
    })),
  };
}
