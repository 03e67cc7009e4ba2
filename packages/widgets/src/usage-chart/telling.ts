import type { MainsError } from '@mains/client';
import type { CustomerChoice } from './customer-choice.js';
import type { UsageViewChangedDetail } from './events.js';
import { subjectOf, type Known, type UsageInputs, type UsageState } from './usage-view.model.js';

export interface TellingOptions {
  readonly choice: CustomerChoice;
  readonly announce: (text: string) => void;
  readonly emit: (detail: UsageViewChangedDetail) => void;
  readonly titleOf: (error: MainsError) => string;
}

/** What is said aloud and told to the page of what was chosen: once, and as soon as it is known. */
export class Telling {
  readonly #options: TellingOptions;
  /** The customer waits for what was just chosen. */
  #isAwaited = false;
  /** The page has not heard of it yet. */
  #isUntold = false;
  #troubleSaid: string | undefined;

  constructor(options: TellingOptions) {
    this.#options = options;
  }

  /** Something was chosen. */
  expect({ isForPage }: { readonly isForPage: boolean }): void {
    this.#isAwaited = true;
    this.#isUntold ||= isForPage;
  }

  /**
   * The answer to what was chosen is said once it is there; trouble is said once.
   *
   * @param answer what to say, where there is something by now
   */
  say(view: UsageState, answer: () => string | undefined): void {
    const { announce, titleOf } = this.#options;
    const trouble = view.state === 'error' ? view.error : undefined;
    if (trouble && trouble.code !== this.#troubleSaid) announce(titleOf(trouble));
    this.#troubleSaid = trouble?.code;
    if (!this.#isAwaited || view.state === 'loading') return;
    const text = answer();
    if (text === undefined) return;
    if (text !== '') announce(text);
    this.#isAwaited = false;
  }

  /** After an update: before it the answers are still those of the supply before. */
  tellPage(inputs: UsageInputs, known: Known | undefined): void {
    if (!this.#isUntold || !known) return;
    this.#isUntold = false;
    const { choice, emit } = this.#options;
    // The page has asked for something else meanwhile, and knows what.
    if (!choice.chosen) return;
    const { view, firstDate, lastDate } = known.sight;
    const { account, supplied } = subjectOf(inputs);
    const detail = {
      view,
      firstDate,
      lastDate,
      ...(account && { accountId: account.id }),
      ...(supplied && { serviceId: supplied.service.id, commodity: supplied.service.commodity }),
    };
    choice.tell(detail);
    emit(detail);
  }
}
