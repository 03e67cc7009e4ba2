import type { UsageViewChangedDetail } from './events.js';

export interface NewsGround {
  /** What is looked at, as the page is told; undefined while it is not known. */
  readonly detail: () => UsageViewChangedDetail | undefined;
  readonly onChanged: (detail: UsageViewChangedDetail) => void;
  readonly announce: (text: string) => void;
}

/** What is in view after an update, as it is said aloud. */
export interface InView {
  /** Trouble of the whole view: its code, and how it is told. */
  readonly trouble?: { readonly code: string; readonly text: string } | undefined;
  readonly isLoading: boolean;
  /** The answer in a sentence, or why there is none; `undefined` while it is on its way, empty where nothing is to be said. */
  readonly answer: string | undefined;
}

/** Tells the page and, aloud, the customer of what was chosen to be looked at. */
export class ViewNews {
  readonly #ground: NewsGround;
  /** The customer waits for what was just chosen. */
  #isAwaited = false;
  /** The page has not heard of it yet. */
  #isUntold = false;
  #troubleSaid: string | undefined;

  constructor(ground: NewsGround) {
    this.#ground = ground;
  }

  /** Something was chosen of which the page need not know. */
  await(): void {
    this.#isAwaited = true;
  }

  /** Something was chosen. The page hears of it after an update: before it the answers are still those of the supply before. */
  changed(): void {
    this.#isAwaited = true;
    this.#isUntold = true;
  }

  /** The answer to what was chosen is said once it is there; trouble is said once. */
  updated({ trouble, isLoading, answer }: InView): void {
    this.#tellPage();
    if (trouble && trouble.code !== this.#troubleSaid) this.#ground.announce(trouble.text);
    this.#troubleSaid = trouble?.code;
    if (!this.#isAwaited || isLoading || answer === undefined) return;
    if (answer !== '') this.#ground.announce(answer);
    this.#isAwaited = false;
  }

  #tellPage(): void {
    const detail = this.#isUntold ? this.#ground.detail() : undefined;
    if (!detail) return;
    this.#isUntold = false;
    this.#ground.onChanged(detail);
  }
}
