import type { Account } from '@mains/contract';
import { homeIcon, icon } from '@mains/ui';
import { html, type TemplateResult } from 'lit';
import type { Words } from './words.js';

/** How an account is called in one line beside its number. */
function nameOf({ nickname, premises }: Account): string {
  return nickname ?? premises[0]?.address.lines[0] ?? '';
}

/** Whose account is shown; a choice when there are several. */
export function accountBox(
  accounts: readonly Account[],
  shown: Account,
  onChoose: (accountId: string) => void,
  { t }: Words,
): TemplateResult {
  if (accounts.length === 1) {
    return html`<div class="account" part="account">
      ${icon(homeIcon)}
      <p><span class="strong">${nameOf(shown)}</span><br />${t('balance.account.label')} ${shown.number}</p>
    </div>`;
  }
  const choose = (event: Event): void => onChoose((event.currentTarget as HTMLSelectElement).value);
  return html`<div class="account" part="account">
    ${icon(homeIcon)}
    <label for="account">${t('balance.account.label')}</label>
    <select id="account" @change=${choose}>
      ${accounts.map(
        (account) =>
          html`<option value=${account.id} .selected=${account.id === shown.id}>
            ${t('balance.account.option', { number: account.number, address: nameOf(account) })}
          </option>`,
      )}
    </select>
  </div>`;
}
