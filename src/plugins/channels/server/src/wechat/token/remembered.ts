import type { Core } from '@strapi/strapi';

/** What one process remembers of the token, so that not every call reads it from the database. */
export class Remembered {
  private kept: { readonly token: string; readonly until: number } | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly running = new Map<string, Promise<string>>();

  private static readonly all = new WeakMap<Core.Strapi, Map<string, Remembered>>();

  static of(strapi: Core.Strapi, appId: string): Remembered {
    const ofThis = Remembered.all.get(strapi) ?? new Map<string, Remembered>();
    Remembered.all.set(strapi, ofThis);
    const found = ofThis.get(appId) ?? new Remembered();
    ofThis.set(appId, found);
    return found;
  }

  /** Undefined where none is remembered that is good for a while. */
  token(): string | undefined {
    return this.kept && this.kept.until > Date.now() ? this.kept.token : undefined;
  }

  keep(token: string, seconds: number): void {
    this.kept = { token, until: Date.now() + seconds * 1000 };
  }

  forget(token: string): void {
    if (this.kept?.token === token) this.kept = undefined;
  }

  /** One after the other within this process: only one of them waits with a connection in hand. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(act, act);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** The same, and whoever wants the same meanwhile gets the same: also the same fault, without waiting anew. */
  shared(what: string, act: () => Promise<string>): Promise<string> {
    const running = this.running.get(what) ?? this.inTurn(act).finally(() => this.running.delete(what));
    this.running.set(what, running);
    return running;
  }
}
