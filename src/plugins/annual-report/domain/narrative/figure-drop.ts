/** A figure inside a template: compares as its number, prints as its number, and keeps its name. */
import { Drop } from 'liquidjs';
import type { Unit } from '../../../registers/shared/declared';
import type { Answer } from '../figures/figure';

/** The figures that compare another one with last year. */
export type Comparison = Readonly<Record<'change' | 'growth' | 'previous', FigureDrop>>;

export class FigureDrop extends Drop {
  constructor(
    readonly key: string,
    readonly value: Answer,
    /** How it is printed; the plain number unless a filter said otherwise. */
    readonly printed: string = value === null ? '' : String(value),
    readonly about: { readonly unit?: Unit; readonly compared?: Comparison | undefined } = {},
  ) {
    super();
  }

  override valueOf(): Answer {
    return this.value;
  }

  /** The same figure, printed in another way. */
  printedAs(print: (value: number) => string): FigureDrop {
    return this.value === null ? this : new FigureDrop(this.key, this.value, print(this.value), this.about);
  }
}
