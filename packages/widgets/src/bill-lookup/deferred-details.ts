import type { Translator } from '@mains/i18n';
import type { LitElement } from 'lit';
import { DeferredPart } from '../deferred-part.js';
import type * as Details from './details/index.js';
import type { LookupView } from './lookup-view.model.js';

export type DetailsModule = typeof Details;

/**
 * All that a customer does after reading how much and why: other bills, services and accounts, downloads, history, the
 * table of lines, the check of the arithmetic, and the words for having no bill. Its code and texts come once the
 * bill is on screen, so that they do not stand in its way.
 */
export class DeferredDetails extends DeferredPart<DetailsModule> {
  #files: Details.BillFiles | undefined;
  #difference: Details.BillDifference | undefined;

  /** `source`: what the bill is compared from. */
  constructor(host: LitElement, source: Details.DifferenceSource) {
    super(
      host,
      () => import('./details/index.js'),
      (module) => {
        this.#files = new module.BillFiles(host);
        this.#difference = new module.BillDifference(host, source);
      },
    );
  }

  /** The documents of the bill, once there is a way to fetch them. */
  get files(): Details.BillFiles | undefined {
    return this.#files;
  }

  /** The bill set beside another one, once there is a way to. */
  get difference(): Details.BillDifference | undefined {
    return this.#difference;
  }

  /** The same, once there are words for it in the translator's language. */
  differenceFor(translator: Translator): Details.BillDifference | undefined {
    return this.readyFor(translator) && this.#difference;
  }

  /** Fetches what a view has use for; `hasAccounts`: there may be others to go to when one fails. */
  serve(view: LookupView, hasAccounts: boolean, translators: readonly Translator[]): void {
    const isOfUse =
      view.state === 'ready'
        ? view.data.bill.status !== 'pending'
        : view.state === 'empty' || (view.state === 'error' && hasAccounts);
    if (isOfUse) this.load(translators);
  }
}
