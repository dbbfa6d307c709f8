import type { ProgressStep } from './use-cases/import-types';

const LIMIT = 100;

/** How far running imports are, in memory: a convenience for the person who waits, nothing to rely on. */
export class ProgressBoard {
  private readonly steps = new Map<string, ProgressStep>();

  set(key: string, step: ProgressStep): void {
    if (this.steps.size >= LIMIT && !this.steps.has(key)) {
      const oldest = this.steps.keys().next();
      if (!oldest.done) this.steps.delete(oldest.value);
    }
    this.steps.set(key, step);
  }

  get(key: string): ProgressStep | undefined {
    return this.steps.get(key);
  }

  clear(key: string): void {
    this.steps.delete(key);
  }
}
