/** A rule looks at a report and names what an inspector would. It never writes. */
import type { Finding } from '../../shared/report';
import type { Subject } from './subject';

export interface Rule {
  /** Where the rule stands in law, in the form, or in what supervising offices ask. */
  readonly source: string;
  readonly check: (subject: Subject) => readonly Finding[];
}
