/** A rule looks at a report's figures and names what an inspector would. It never writes. */
import type { BodyLevel, Finding, Section, Tables } from '../../shared/report';

/** A figure that counts rows which look wrong, with its answer. */
export interface Oddity {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What rules look at. */
export interface Subject {
  readonly year: number;
  readonly level: BodyLevel;
  readonly tables: Tables;
  /** Empty for a report of which only the tables are known. */
  readonly sections: readonly Section[];
  /** Empty for a report that came from elsewhere: its registers are not here. */
  readonly oddities: readonly Oddity[];
}

export interface Rule {
  /** Where the rule stands in law, in the form, or in what supervising offices ask. */
  readonly source: string;
  readonly check: (subject: Subject) => readonly Finding[];
}
