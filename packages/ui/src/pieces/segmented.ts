import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Segmented {
  /** Unique within the widget. */
  readonly name: string;
  /** What is chosen; for assistive technology only. */
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One choice out of a few short words, applied at once: native radio buttons side by side. */
export function segmented({ name, label, options, value, onChange }: Segmented): TemplateResult {
  return html`<fieldset class="segmented">
    <legend class="hidden-text">${label}</legend>
    ${options.map(
      (option) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .value=${option.value}
            .checked=${live(option.value === value)}
            @change=${() => onChange(option.value)}
          /><span>${option.label}</span>
        </label>`,
    )}
  </fieldset>`;
}

export const segmentedStyles: CSSResult = css`
  .segmented {
    display: inline-flex;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
  }
  .segmented label {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: calc(36px * var(--m-density) - 2px);
    min-inline-size: 44px;
    padding-inline: var(--m-12);
    border-radius: max(0px, var(--m-radius) - 1px);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    cursor: pointer;
  }
  .segmented input {
    position: absolute;
    inset: 50% 0 auto;
    inline-size: 100%;
    block-size: 44px;
    transform: translateY(-50%);
    opacity: 0;
    cursor: pointer;
  }
  .segmented label:has(:checked) {
    background-color: var(--m-ink);
    color: var(--m-surface);
  }
  .segmented label:not(:last-child):has(:checked) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .segmented label + label:has(:checked) {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .segmented label:has(:focus-visible) {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .segmented label:has(:checked) {
      forced-color-adjust: none;
      background-color: SelectedItem;
      color: SelectedItemText;
    }
  }
`;
