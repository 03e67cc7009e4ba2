import type { Answer } from './answers.js';
import { ApiProblem } from './answers.js';

const KEPT_MS = 24 * 3_600_000;

interface Kept {
  readonly body: string;
  readonly answer: Answer;
  readonly atMs: number;
}

/** First answers by their key, for a day: a request that is sent again is not done again. */
export class IdempotentAnswers {
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * The kept answer, or a new one. Answers that ask to try again later are not kept.
   * @param scope operation and caller: the key of another one is another key
   * @throws ApiProblem `idempotency-conflict` when the key came with another body, `invalid-request` for a bad key
   */
  answer(scope: string, key: string | null, body: string, make: () => Answer): Answer {
    if (key === null) return make();
    if (key.length < 16 || key.length > 64) {
      throw new ApiProblem('invalid-request', {
        errors: [{ pointer: 'Idempotency-Key', detail: '16–64' }],
      });
    }
    const scoped = `${scope} ${key}`;
    const kept = this.#kept.get(scoped);
    if (kept && kept.atMs + KEPT_MS > this.#now()) {
      if (kept.body !== body) throw new ApiProblem('idempotency-conflict');
      return kept.answer;
    }
    const answer = make();
    if (answer.status < 500 && answer.status !== 429) {
      this.#kept.set(scoped, { body, answer, atMs: this.#now() });
    }
    return answer;
  }
}
