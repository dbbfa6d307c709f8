import { LRUCache } from 'lru-cache';
import type { Answer } from './ask-inside';
import type { CrossOrigin } from './cross-origin';
import { affects, type Dependence } from './dependence';
import { mayBeKept, PreparedAnswer } from './prepared-answer';
import type { Entry } from './repositories/change-log-connection';

/** What came of a question to the CMS: an answer for everybody, or one that goes out once, as it came. */
export type Built = PreparedAnswer | Answer;

interface Building {
  readonly madeOf: Dependence;
  readonly built: Promise<Built>;
  /** Something that it is made of has changed since it was begun: it goes to those who wait, and is not kept. */
  overtaken: boolean;
}

interface Kept {
  readonly madeOf: Dependence;
  readonly answer: PreparedAnswer;
}

interface Sources {
  readonly ask: (target: string) => Promise<Answer>;
  readonly lastModified: (madeOf: Dependence) => Promise<Date | undefined>;
}

/** The answers that are kept, and those being made. Whoever takes one has had the change log looked at before. */
export class AnswerStore {
  private readonly kept: LRUCache<string, Kept>;
  private readonly building = new Map<string, Building>();

  constructor(
    maxBytes: number,
    private readonly crossOrigin: CrossOrigin,
    private readonly sources: Sources,
  ) {
    this.kept = new LRUCache({
      maxSize: maxBytes,
      // One large file must not put out all the rest.
      maxEntrySize: Math.ceil(maxBytes / 4),
      sizeCalculation: ({ answer }, target) => answer.size + 2 * target.length,
    });
  }

  get(target: string): PreparedAnswer | undefined {
    return this.kept.get(target)?.answer;
  }

  /** Asks the CMS, once for all who want the same at the same time, and keeps the answer if it is for everybody. */
  make(target: string, madeOf: Dependence): Promise<Built> {
    const begun = this.building.get(target);
    if (begun) return begun.built;
    const building: Building = { madeOf, built: this.build(target, madeOf), overtaken: false };
    this.building.set(target, building);
    const done = () => {
      if (this.building.get(target) === building) this.building.delete(target);
    };
    building.built.then((answer) => {
      done();
      if (answer instanceof PreparedAnswer && !building.overtaken) this.kept.set(target, { madeOf, answer });
    }, done);
    return building.built;
  }

  /**
   * Lets go of what the changes may show in.
   * @param entries undefined: anything may have changed
   * @returns what was let go, the most recently asked for first
   */
  drop(entries: readonly Entry[] | undefined): string[] {
    const isTouched = (madeOf: Dependence) => entries?.some((entry) => affects(entry, madeOf)) ?? true;
    for (const [target, building] of this.building) {
      if (!isTouched(building.madeOf)) continue;
      building.overtaken = true;
      this.building.delete(target);
    }
    const dropped = [...this.kept.entries()].flatMap(([target, { madeOf }]) =>
      isTouched(madeOf) ? [target] : [],
    );
    for (const target of dropped) this.kept.delete(target);
    return dropped;
  }

  private async build(target: string, madeOf: Dependence): Promise<Built> {
    // Before the question: a date that is too old only costs a transfer, one that is too new would hide a change.
    const modified = await this.sources.lastModified(madeOf);
    const answer = await this.sources.ask(target);
    return mayBeKept(answer) ? new PreparedAnswer(answer, modified, this.crossOrigin) : answer;
  }
}
