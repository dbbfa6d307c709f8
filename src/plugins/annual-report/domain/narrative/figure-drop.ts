/** A figure inside a template: compares as its number, prints as its number, and keeps its name. */
import { Drop } from 'liquidjs';
import type { Answer } from '../figures/figure';

export class FigureDrop extends Drop {
  constructor(
    readonly key: string,
    readonly value: Answer,
    /** How it is printed; the plain number unless a filter said otherwise. */
    readonly printed: string = value === null ? '' : String(value),
  ) {
    super();
  }

  override valueOf(): Answer {
    return this.value;
  }
}
