/** From answers and texts to the report as data. Pure: the same input gives the same report. */
import type { Basis, Block, Edition, Report2021, Section } from '../../shared/report';
import { SECTIONS, type SectionId } from '../form/sections';
import type { Answers, FigureDefinition } from '../figures/figure';
import { writeProse } from '../narrative/prose';
import type { BodyTemplate, OwnTexts } from '../narrative/texts';
import { vocabularyOf } from '../narrative/vocabulary';
import type { Period } from '../period';
import type { Body } from './body';
import { tellFigures } from './figures';
import { fillTables } from './tables';

export interface AssemblyInput {
  readonly body: Body;
  readonly period: Period;
  readonly definitions: readonly FigureDefinition[];
  readonly answers: Answers;
  /** What figures rest on that the registers alone did not give. */
  readonly bases?: ReadonlyMap<string, Basis>;
  readonly texts: OwnTexts;
  /** The body's own template; absent: the built-in texts speak where the year's do not. */
  readonly template?: BodyTemplate;
  readonly edition: Edition;
  /** Printed on every page and file, for example 演示数据. */
  readonly notice?: string | undefined;
}

export const titleOf = (bodyName: string, year: number): string =>
  `${bodyName}${year}年政府信息公开工作年度报告`;

/**
 * Assembles the report of one body and year. Findings are empty: checking is another step.
 * @throws TemplateError when a text cannot be filled.
 */
export function assemble(input: AssemblyInput): Report2021 {
  const { body, period, definitions, answers } = input;
  const vocabulary = vocabularyOf(body, period, definitions, answers);
  const prose = writeProse(input.texts, vocabulary, input.template);
  const blocks: Record<SectionId, Block[]> = {
    overview: prose.overview,
    proactive: [{ kind: 'table', table: 'proactive' }],
    applications: [{ kind: 'table', table: 'applications' }],
    reviews: [{ kind: 'table', table: 'reviews' }],
    problems: prose.problems,
    other: prose.other,
  };
  const bound = new Set(
    Object.values(blocks)
      .flat()
      .flatMap((block) => (block.kind === 'paragraph' ? block.figures.map(({ key }) => key) : [])),
  );
  const cells = definitions.filter((definition) => definition.cell).map((definition) => definition.key);
  return {
    schema: 'gongkai.annual-report/1',
    form: '2021',
    ...(input.notice ? { notice: input.notice } : {}),
    year: period.year,
    body: { name: body.name, code: body.creditCode, level: body.level },
    title: titleOf(body.name, period.year),
    period: { from: period.from, to: period.to },
    edition: input.edition,
    preamble: [...prose.preamble],
    sections: SECTIONS.map((section): Section => ({ ...section, blocks: blocks[section.id] })),
    tables: fillTables(cells, answers),
    figures: tellFigures(definitions, answers, bound, input.bases ?? new Map()),
    findings: [],
  };
}
