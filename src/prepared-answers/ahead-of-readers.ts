import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerStore } from './answer-store';
import { PreparedAnswer } from './prepared-answer';
import { readAddress } from './public-address';
import type { Entry } from './repositories/change-log-connection';

/** After a publication there often follows another: begin when it has been quiet for so long, in milliseconds, … */
const QUIET = 250;
/** … but no later than this. */
const LATEST = 5000;
const MOST = 100;
/** After each answer so many times as long as it took belong to the readers. */
const REST = 3;
const LONGEST_REST = 1000;

/** What readers and mirrors ask for first. */
const FIRST = [
  '/', '/api/news-items', '/api/announcements', '/api/personnel-notices', '/api/annual-reports', '/api/columns',
  '/api/feeds/all.rss', '/api/feeds/all.atom', '/api/feeds/all.json', '/sitemap.xml',
]; // prettier-ignore

interface Hands {
  readonly store: AnswerStore;
  /** Has the change log looked at; false where that could not be done. */
  readonly check: () => Promise<boolean>;
  readonly onTrouble: (error: unknown) => void;
}

/** Makes answers again after a publication, so that the first reader finds them ready. Never needed for being right. */
export class AheadOfReaders {
  private wanted = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private since = 0;
  private work: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly hands: Hands,
    private readonly now: () => number,
  ) {}

  /** Something was published, or the server has just begun. */
  soon(): void {
    if (this.stopped) return;
    const now = this.now();
    if (!this.timer) this.since = now;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.work = this.work.then(() => this.run()).catch(this.hands.onTrouble);
      },
      Math.max(0, Math.min(QUIET, this.since + LATEST - now)),
    );
    this.timer.unref();
  }

  /** What was let go, and why. */
  remember(dropped: readonly string[], entries: readonly Entry[]): void {
    const own = entries
      .filter(({ type }) => type !== 'annual-reports' && type !== 'columns' && type !== 'bodies')
      .filter(({ documentId }) => documentId !== '')
      .slice(-MOST / 4)
      .flatMap(({ type, documentId }) => [
        `/api/${type}/${documentId}`,
        `/api/${type}/${documentId}/page.html`,
      ]);
    for (const target of [...own, ...dropped]) if (this.wanted.size < MOST) this.wanted.add(target);
  }

  /** Ends with what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.work;
  }

  private async run(): Promise<void> {
    if (this.stopped || !(await this.hands.check())) return;
    const wanted = new Set([...FIRST, ...this.wanted]);
    this.wanted = new Set();
    for (const target of wanted) {
      if (this.isStopped()) return;
      const begun = this.now();
      await this.prepare(target).catch(this.hands.onTrouble);
      await sleep(Math.min(LONGEST_REST, REST * (this.now() - begun)));
    }
  }

  private async prepare(target: string): Promise<void> {
    const { store } = this.hands;
    const madeOf = readAddress(target)?.madeOf;
    if (!madeOf) return;
    const answer = store.get(target) ?? (await store.make(target, madeOf));
    if (answer instanceof PreparedAnswer) await answer.packAhead();
  }

  private isStopped(): boolean {
    return this.stopped;
  }
}
