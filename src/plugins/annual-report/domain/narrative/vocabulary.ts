/** The words of the templates: the body, the year, and every figure by its key. */
import { CHANNELS } from '../figures/publications';
import type { Answers, FigureDefinition } from '../figures/figure';
import type { Body } from '../assembly/body';
import type { Period } from '../period';
import { toldNumber, wanYuan } from '../assembly/amount';
import type { Vocabulary } from './engine';
import { FigureDrop } from './figure-drop';

type Tree = Record<string, unknown>;

/** `published.byColumn` for a key that is both a figure and the start of others is not allowed by the catalogue. */
function plant(tree: Tree, key: string, leaf: FigureDrop): void {
  const steps = key.split('.');
  const last = steps.pop() as string;
  let at = tree;
  for (const step of steps) at = (at[step] ??= {}) as Tree;
  at[last] = leaf;
}

/** Everything that a template of this report may name. */
export function vocabularyOf(
  body: Body,
  period: Period,
  definitions: readonly FigureDefinition[],
  answers: Answers,
): Vocabulary {
  const figures: Tree = {};
  const units = new Map(definitions.map(({ key, unit }) => [key, unit]));
  const drop = (key: string): FigureDrop => {
    const answer = answers.get(key) ?? null;
    const unit = units.get(key);
    if (answer === null || unit === undefined) return new FigureDrop(key, answer);
    return new FigureDrop(key, toldNumber(answer, unit), unit === '万元' ? wanYuan(answer) : undefined);
  };
  for (const { key, check } of definitions) if (!check) plant(figures, key, drop(key));
  return {
    ...figures,
    year: period.year,
    previousYear: period.year - 1,
    body: {
      name: body.name,
      shortName: body.shortName,
      websiteName: body.websiteName,
      websiteUrl: body.websiteUrl,
      wechatName: body.wechatName,
      contactOffice: body.contactOffice,
      contactAddress: body.contactAddress,
      contactPhone: body.contactPhone,
      countsPublications: body.countsPublications,
    },
    columns: body.columns.map(({ code, name }) => ({
      code,
      name,
      count: drop(`published.byColumn.${code}`),
    })),
    channels: CHANNELS.map(({ key, label }) => ({
      key,
      name: label,
      count: drop(`published.byChannel.${key}`),
    })),
  };
}
