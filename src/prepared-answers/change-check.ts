import { setTimeout as sleep } from 'node:timers/promises';
import type { Dependence } from './dependence';
import {
  openChangeLog,
  type ChangeLogConnection,
  type Entry,
  type Head,
} from './repositories/change-log-connection';

/** How long the database may take to say where the change log stands, in milliseconds. */
const PATIENCE = 2000;
/** Pauses between attempts to connect anew, in milliseconds: the first at once. */
const PAUSES = [0, 200, 1000, 5000];
/** More entries than these at once: everything is prepared anew. */
const MOST_ENTRIES = 500;

export interface Watcher {
  /** Called before anybody is told that a check has passed. `undefined`: anything may have changed. */
  readonly onMoved: (entries: readonly Entry[] | undefined) => void;
  /** Something was committed: a hint that may come late, or never. */
  readonly onHint: () => void;
  readonly onTrouble: (error: unknown) => void;
}

type Waiting = (checked: boolean) => void;

/**
 * Says of every request whether what is kept still holds: by a look at the change log that began after the
 * request came. All that come while one look is under way share the next.
 */
export class ChangeCheck {
  private state: 'new' | 'opening' | 'open' | 'lost' | 'closed' = 'new';
  private connection: ChangeLogConnection | undefined;
  private known: Head | undefined;
  private waiting: Waiting[] = [];
  private looking = false;

  constructor(
    private readonly url: string,
    private readonly watcher: Watcher,
  ) {}

  /** Connects, if that has not been done. Without it the first question does. */
  open(): void {
    if (this.state !== 'new') return;
    this.state = 'opening';
    void this.connect().catch((error: unknown) => {
      this.lose(error);
    });
  }

  /**
   * Calls back with true as soon as a look that began after this call has ended, and what it found was told to
   * the watcher; with false where the database did not answer.
   */
  ask(answer: Waiting): void {
    if (this.state === 'lost' || this.state === 'closed') {
      answer(false);
      return;
    }
    this.waiting.push(answer);
    if (this.state === 'new') this.open();
    else this.begin();
  }

  /** When last something changed that an answer is made of. */
  async lastModified(madeOf: Dependence): Promise<Date | undefined> {
    const { connection } = this;
    if (!connection) return undefined;
    const timer = this.giveUpLater();
    try {
      return await connection.lastModified(madeOf);
    } catch (error) {
      if (this.connection === connection) this.lose(error);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.state = 'closed';
    this.refuse();
    const { connection } = this;
    this.connection = undefined;
    await connection?.close().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const connection = await openChangeLog(this.url, PATIENCE, {
      onChange: this.watcher.onHint,
      onLost: (error) => {
        if (this.connection === connection) this.lose(error);
      },
    });
    // Closed while it was opening.
    if (this.isClosed()) {
      await connection.close();
      return;
    }
    this.connection = connection;
    this.state = 'open';
    this.begin();
  }

  private isClosed(): boolean {
    return this.state === 'closed';
  }

  /** Everybody goes to the CMS itself until there is a connection again. */
  private lose(error: unknown): void {
    if (this.isClosed() || this.state === 'lost') return;
    this.state = 'lost';
    this.connection?.cut();
    this.connection = undefined;
    this.refuse();
    this.watcher.onTrouble(error);
    void this.reconnect();
  }

  private async reconnect(): Promise<void> {
    for (let attempt = 0; this.state === 'lost'; attempt += 1) {
      await sleep(PAUSES[Math.min(attempt, PAUSES.length - 1)], undefined, { ref: false });
      if (this.isClosed()) return;
      await this.connect().catch(() => undefined);
    }
  }

  private refuse(): void {
    const refused = this.waiting;
    this.waiting = [];
    for (const answer of refused) answer(false);
  }

  private begin(): void {
    if (this.looking || this.waiting.length === 0 || !this.connection) return;
    this.looking = true;
    // What else has arrived in this turn of the event loop comes along.
    setImmediate(() => {
      void this.look();
    });
  }

  private async look(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    const { connection } = this;
    let checked = false;
    const timer = this.giveUpLater();
    try {
      if (connection) {
        await this.compare(connection);
        checked = this.connection === connection;
      }
    } catch (error) {
      if (this.connection === connection) this.lose(error);
    } finally {
      clearTimeout(timer);
      this.looking = false;
    }
    for (const answer of batch) answer(checked);
    this.begin();
  }

  private giveUpLater(): NodeJS.Timeout {
    return setTimeout(() => {
      this.lose(new Error(`the change log did not answer within ${PATIENCE} ms`));
    }, PATIENCE);
  }

  private async compare(connection: ChangeLogConnection): Promise<void> {
    const head = await connection.head();
    const { known } = this;
    if (known?.sequence === head.sequence && known.nonce === head.nonce) return;
    if (!known) {
      this.known = head;
      return;
    }
    const entries = await connection.entriesFrom(known.sequence, MOST_ENTRIES + 1);
    // The log of a database that was restored may know another entry by this number, or none.
    const [same] = entries;
    const follows =
      known.sequence === '0' || (same?.sequence === known.sequence && same.nonce === known.nonce);
    const traced = follows && entries.length <= MOST_ENTRIES;
    this.known = traced ? (entries.at(-1) ?? head) : head;
    this.watcher.onMoved(traced ? entries.slice(known.sequence === '0' ? 0 : 1) : undefined);
  }
}
