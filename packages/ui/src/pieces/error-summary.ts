import { html, type TemplateResult } from 'lit';
import { alertIcon, icon } from './icon.js';

export interface ErrorSummary {
  /** How many answers need another look. */
  readonly title: string;
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[];
}

/** All that is wrong with a form, each line leading to its field. Move focus here with `focusErrorSummary`. */
export function errorSummary({ title, errors }: ErrorSummary): TemplateResult {
  return html`<div
    class="notice error-summary"
    data-tone="danger"
    tabindex="-1"
    aria-labelledby="error-summary-title"
    role="group"
  >
    ${icon(alertIcon)}
    <div class="notice-body">
      <p id="error-summary-title"><strong>${title}</strong></p>
      <ul>
        ${errors.map(
          ({ fieldId, text }) =>
            html`<li>
              <a class="link" href="#${fieldId}" @click=${(event: Event) => toField(event, fieldId)}
                >${text}</a
              >
            </li>`,
        )}
      </ul>
    </div>
  </div>`;
}

/** The hash would be the host page's: the field is found within the shadow root instead. */
function toField(event: Event, fieldId: string): void {
  event.preventDefault();
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  root.getElementById(fieldId)?.focus();
}

/** Call it after the update that rendered the summary. */
export function focusErrorSummary(root: ParentNode): void {
  root.querySelector<HTMLElement>('.error-summary')?.focus();
}
