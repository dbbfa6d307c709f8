/** What rules look at: a report, whether assembled here or brought from elsewhere. */
import type { Finding as TextFinding } from '../../../editorial-review/shared/findings';
import type { BodyLevel, Figure, Form, Report, Section } from '../../shared/report';
import { layoutOf, type Layout } from '../form/layout';
import { readCells, type Cells } from './cells';

/** A figure that counts rows which look wrong, with its answer. */
export interface Oddity {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** A cell or figure that the registers would now answer otherwise than the approved report does. */
export interface DriftedFigure {
  readonly key: string;
  readonly label: string;
  readonly sealed: number | null;
  readonly now: number | null;
}

/** Last year's report, as far as rules compare with it. */
export interface PreviousReport {
  readonly form: Form;
  readonly year: number;
  readonly cells: Cells;
  readonly sections: readonly Section[];
}

/** What is known only of a report that is being made here. */
export interface OwnReport {
  readonly oddities: readonly Oddity[];
  readonly drift: readonly DriftedFigure[];
  /** What the checks before publication found in its texts. */
  readonly texts?: readonly TextFinding[];
  /** The body counts every publication, so that its channels add up to the total; not known where absent. */
  readonly countsPublications?: boolean;
  /** First day that the working-day calendar knows only provisionally, where the report's deadlines reach it. */
  readonly provisionalFrom: string | null;
}

/** What is not certain in law or practice is set, not guessed. */
export interface RuleSettings {
  /** Share of equal text, 0 to 1, from which a section counts as copied from last year's. */
  readonly copiedFrom: number;
  /** Fewest characters with which section five can name a problem and its remedy. */
  readonly shortestSection: number;
  /** 万元 that a year's 行政事业性收费 of such a body does not reach; above it the unit is asked about. */
  readonly feesWanYuanCeiling: number;
}

export const RULE_SETTINGS: RuleSettings = {
  copiedFrom: 0.9,
  shortestSection: 10,
  feesWanYuanCeiling: 10_000,
};

export interface Subject {
  readonly form: Form;
  /** The rows that its tables have. */
  readonly layout: Layout;
  readonly year: number;
  readonly body: { readonly name: string; readonly level: BodyLevel };
  readonly title: string | null;
  /** The statistics period as stated; null where the report does not say it apart from its text. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly cells: Cells;
  readonly preamble: readonly string[];
  /** Empty for a report of which only the tables are known. */
  readonly sections: readonly Section[];
  readonly figures: Readonly<Record<string, Figure>>;
  /** null: last year's report is not known. */
  readonly previous: PreviousReport | null;
  /** null: the report came from elsewhere, its registers are not here. */
  readonly own: OwnReport | null;
  readonly settings: RuleSettings;
}

export function previousOf(report: Report): PreviousReport {
  const { form, year, tables, sections } = report;
  return { form, year, cells: readCells(tables), sections };
}

/** A report of which only the tables are known; `extra` adds what is known besides. */
export function subjectOfTables(
  report: Pick<Subject, 'year' | 'body'> & { readonly tables: unknown },
  extra: Partial<Subject> = {},
): Subject {
  return {
    form: '2021',
    layout: layoutOf(extra.form ?? '2021', report.tables),
    year: report.year,
    body: report.body,
    title: null,
    period: null,
    cells: readCells(report.tables),
    preamble: [],
    sections: [],
    figures: {},
    previous: null,
    own: null,
    settings: RULE_SETTINGS,
    ...extra,
  };
}

/** A whole report as rules look at it. */
export function subjectOf(
  report: Report,
  about: Partial<Pick<Subject, 'previous' | 'own'>> & { readonly settings?: RuleSettings | undefined } = {},
): Subject {
  const { form, title, period, preamble, sections, figures } = report;
  const settings = about.settings ?? RULE_SETTINGS;
  return subjectOfTables(report, {
    ...about,
    form,
    title,
    period,
    preamble,
    sections,
    figures,
    settings,
  });
}
