import type { Account } from '@mains/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { placeName, servicesOf, type SuppliedService } from './bill-lookup.model.js';
import type { Words } from './words.js';

export interface AccountBarModel {
  readonly account: Account | undefined;
  readonly supplied: SuppliedService | undefined;
  readonly isGuest: boolean;
  readonly onAnother: () => void;
}

/** What the deferred part adds to the bar. */
export interface AccountBarWays {
  readonly changeAccount: unknown;
  readonly months: unknown;
  readonly accountList: unknown;
  readonly services: unknown;
}

/** Whose bill this is; with the ways to other accounts, services and bills once they are there. */
export function accountBar(
  { account, supplied, isGuest, onAnother }: AccountBarModel,
  ways: AccountBarWays | undefined,
  { t }: Words,
): TemplateResult {
  return html`<div class="account-bar">
      <p class="account small">
        ${
          account
            ? html`<span>${t('billLookup.account.label')} <b>${account.number}</b></span>
                <span class="quiet"
                  >${account.nickname ?? placeName(supplied?.premise ?? account.premises[0])}</span
                >`
            : nothing
        }
        ${
          isGuest
            ? html`<button type="button" class="link no-print" @click=${onAnother}>
                ${t('billLookup.account.another')}
              </button>`
            : nothing
        }
        ${ways?.changeAccount}
      </p>
      ${ways?.months}
    </div>
    ${ways?.accountList}
    ${
      account && servicesOf(account).length > 1
        ? html`<div class="services no-print">${ways?.services}</div>`
        : nothing
    }`;
}
