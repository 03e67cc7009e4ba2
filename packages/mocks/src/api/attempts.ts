import { ApiProblem } from './answers.js';

const MISSES_ALLOWED = 5;
const WINDOW_MS = 15 * 60_000;

/** Counts failed proofs, per account number and per client, known or not: the count must not tell them apart. */
export class Attempts {
  readonly #now: () => number;
  readonly #misses = new Map<string, number[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws ApiProblem `too-many-attempts` while there were five misses in the last quarter of an hour. */
  allow(keys: readonly string[]): void {
    const now = this.#now();
    const waitsMs = keys.map((key) => {
      const recent = this.#recent(key, now);
      const oldest = recent.at(-MISSES_ALLOWED);
      return oldest === undefined ? 0 : oldest + WINDOW_MS - now;
    });
    const waitMs = Math.max(0, ...waitsMs);
    if (waitMs > 0) {
      throw new ApiProblem('too-many-attempts', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
  }

  miss(keys: readonly string[]): void {
    const now = this.#now();
    for (const key of keys) this.#misses.set(key, [...this.#recent(key, now), now]);
  }

  forget(key: string): void {
    this.#misses.delete(key);
  }

  #recent(key: string, now: number): number[] {
    return (this.#misses.get(key) ?? []).filter((at) => at <= now && at > now - WINDOW_MS);
  }
}
