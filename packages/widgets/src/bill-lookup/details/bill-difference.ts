import { billQuery, type MainsClient } from '@mains/client';
import type { Bill, Id } from '@mains/contract';
import { QueryController, type QueryResult } from '@mains/ui';
import type { LitElement } from 'lit';
import {
  choosePair,
  differenceView,
  incomparableText,
  previousStanding,
  rechosenPair,
  type ChoiceNotice,
  type DifferenceView,
  type Pair,
  type WantedPair,
} from '../../bill-difference/index.js';
import type { NavigationRequestedDetail } from '../../billing-events.js';
import type { LookupData } from '../lookup-view.model.js';
import type { DetailsWords } from './words.js';

/** What the bill is compared from. */
export type DifferenceSource = () => {
  readonly client: MainsClient | undefined;
  /** The language that data is wanted in. */
  readonly locale: string;
  readonly data: LookupData | undefined;
};

/** The shown bill set beside the one before it, or any two bills where the page has no place of its own for that. */
export class BillDifference {
  readonly #host: LitElement;
  readonly #source: DifferenceSource;
  readonly #before: QueryController<Bill>;
  readonly #after: QueryController<Bill>;
  /** The bill on which the customer asked to compare, and what was chosen since. */
  #choice: (WantedPair & { readonly shownId: Id }) | undefined;
  #notice: ChoiceNotice | undefined;
  #untold: Id | undefined;

  constructor(host: LitElement, source: DifferenceSource) {
    this.#host = host;
    this.#source = source;
    const follow = (which: 'before' | 'after'): QueryController<Bill> =>
      new QueryController<Bill>(
        host,
        () => source().client,
        (client) => {
          const { data, locale } = source();
          const billId = data?.bill.data && this.pair?.[which].id;
          return billId === undefined ? undefined : billQuery(client, { billId, locale });
        },
      );
    this.#before = follow('before');
    this.#after = follow('after');
  }

  /** The two bills; undefined when nothing was asked for and there is none before the shown one. */
  get pair(): Pair | undefined {
    const data = this.#source().data;
    if (!data) return undefined;
    const { bills, summary } = data;
    if (this.#choice?.shownId === summary.id) return choosePair(bills, this.#choice);
    const before = previousStanding(bills, summary);
    return before && { before, after: summary };
  }

  get full(): Pair<QueryResult<Bill>> {
    return { before: this.#before.result, after: this.#after.result };
  }

  /** Whether the customer chooses the two bills. */
  get isChoosing(): boolean {
    return this.#choice !== undefined && this.#choice.shownId === this.#source().data?.summary.id;
  }

  /** Undefined while one of the bills is missing, and when they cannot be compared. */
  viewIn(words: DetailsWords): DifferenceView | undefined {
    const { before, after } = this.full;
    return before.data && after.data && differenceView({ before: before.data, after: after.data }, words);
  }

  /** The difference in one sentence, once both bills are there. */
  spokenIn(words: DetailsWords): string | undefined {
    const { before, after } = this.full;
    if (!before.data || !after.data) return undefined;
    const shown = this.viewIn(words)?.shown;
    if (shown === undefined) {
      return incomparableText({ before: before.data.summary, after: after.data.summary }, words);
    }
    if (!this.#notice) return shown;
    const turned = words.t(`billDifference.choice.${this.#notice}`);
    return words.t('billDifference.shown.turned', { shown, turned });
  }

  /** Says once what a choice has brought, when it is on screen. */
  tell(words: DetailsWords, announce: (text: string) => void): void {
    if (this.#untold === undefined || this.#untold !== this.pair?.after.id) return;
    const spoken = this.spokenIn(words);
    if (spoken === undefined) return;
    this.#untold = undefined;
    announce(spoken);
  }

  readonly retry = (): void => {
    for (const query of [this.#before, this.#after]) if (query.result.error) query.refetch();
  };

  readonly choose = (beforeId: Id, afterId: Id): void => {
    const data = this.#source().data;
    const shown = this.pair;
    const rechosen = data && shown && rechosenPair(data.bills, shown, { beforeId, afterId });
    if (!rechosen) return;
    const { pair, notice } = rechosen;
    this.#notice = notice;
    this.#choice = { shownId: data.summary.id, beforeId: pair.before.id, afterId: pair.after.id };
    this.#untold = pair.after.id;
    this.#host.requestUpdate();
  };

  /** Back to the shown bill and the one before it. */
  readonly close = (): void => {
    this.#choice = undefined;
    this.#notice = undefined;
    this.#host.requestUpdate();
    this.#focus('.compare-any');
  };

  /**
   * What “Compare any two bills” does: asks the page to go there, and when it does not, lets them be chosen in place.
   * Undefined where there are no two bills.
   */
  wayToCompare(navigate: (detail: NavigationRequestedDetail) => boolean): (() => void) | undefined {
    const data = this.#source().data;
    const pair = data && (this.pair ?? choosePair(data.bills, { afterId: data.summary.id }));
    if (!pair) return undefined;
    return () => {
      const { id: billId, accountId, serviceId, commodity, month } = pair.after;
      const place = { accountId, serviceId, commodity, billId, month };
      if (!navigate({ to: 'bill-comparison', ...place, previousBillId: pair.before.id })) return;
      this.#choice = { shownId: data.summary.id, beforeId: pair.before.id, afterId: pair.after.id };
      this.#host.requestUpdate();
      this.#focus('#compare-before');
    };
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
