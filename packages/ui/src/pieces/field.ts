import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { alertIcon, icon } from './icon.js';

export interface Field {
  /** Unique within the widget; the input gets it. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong and what it needs; marks the field as invalid. */
  readonly error?: string | undefined;
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'date' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | undefined;
  readonly autocomplete?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Unit or button at the end of the field. */
  readonly suffix?: unknown;
}

/** A native text field with its label, hint and error, tied together by ids within the shadow root. */
export function field(model: Field): TemplateResult {
  const { id, hint, error } = model;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field" ?data-invalid=${error}>
    <label for=${id}>${model.label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="field-error" id="${id}-error">${icon(alertIcon, 16)}${error}</p>` : nothing}
    <span class="field-box">
      <input
        id=${id}
        name=${id}
        type=${model.type ?? 'text'}
        inputmode=${ifDefined(model.inputMode)}
        autocomplete=${model.autocomplete ?? 'off'}
        maxlength=${ifDefined(model.maxLength)}
        autocapitalize="off"
        spellcheck="false"
        aria-describedby=${ifDefined(described)}
        aria-invalid=${ifDefined(error ? 'true' : undefined)}
        ?required=${model.required}
        ?disabled=${model.disabled}
        .value=${model.value}
        @input=${(event: InputEvent) => model.onInput((event.target as HTMLInputElement).value)}
      />
      ${model.suffix ? html`<span class="field-suffix">${model.suffix}</span>` : nothing}
    </span>
  </div>`;
}

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface RadioGroup {
  /** Unique within the widget; also the radios' name. */
  readonly id: string;
  readonly legend: string;
  readonly options: readonly RadioOption[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Native radio buttons, one framed row each. The fieldset takes the focus of an error summary. */
export function radioGroup(model: RadioGroup): TemplateResult {
  const { id, hint, error } = model;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return html`<fieldset
    class="field"
    id=${id}
    tabindex="-1"
    aria-describedby=${ifDefined(described)}
    ?data-invalid=${error}
  >
    <legend>${model.legend}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="field-error" id="${id}-error">${icon(alertIcon, 16)}${error}</p>` : nothing}
    <div class="radios">
      ${model.options.map(
        (option) =>
          html`<label class="radio">
            <input
              type="radio"
              name=${id}
              .value=${option.value}
              .checked=${option.value === model.value}
              @change=${() => model.onChange(option.value)}
            />
            <span
              >${option.label}${option.hint ? html`<span class="hint">${option.hint}</span>` : nothing}</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export const fieldStyles: CSSResult = css`
  .field {
    display: block;
  }
  .field > :is(label, legend) {
    display: block;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
  .hint {
    display: block;
    font-size: 14px;
    line-height: 20px;
    color: var(--m-ink-2);
  }
  .field-error {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--m-red-text);
  }
  .field-error .icon {
    margin-block-start: 2px;
  }
  .field-box {
    display: flex;
    align-items: center;
    margin-block-start: 4px;
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    background-color: var(--m-surface);
  }
  .field-suffix {
    flex: none;
    margin-inline-end: var(--m-12);
    color: var(--m-ink-2);
  }
  .field-box input {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: max(44px, var(--m-control));
    padding: 0 var(--m-12);
    border: 0;
    border-radius: inherit;
    outline: none;
    background: none;
  }
  .field-box:focus-within,
  .radio:focus-within {
    outline: 2px solid var(--m-accent-text);
    outline-offset: 1px;
  }
  .field[data-invalid] .field-box {
    border-color: var(--m-red-text);
    box-shadow: inset 0 0 0 1px var(--m-red-text);
  }
  .field-box:has(:disabled) {
    border-color: var(--m-line-2);
    background-color: var(--m-wash);
  }
  .radios {
    display: grid;
    gap: var(--m-8);
    margin-block-start: 4px;
  }
  .radio {
    display: flex;
    align-items: center;
    gap: var(--m-12);
    min-block-size: max(44px, var(--m-control));
    padding: 4px var(--m-16);
    border: 1px solid var(--m-edge);
    border-radius: var(--m-radius);
    cursor: pointer;
  }
  .radio:has(:checked) {
    border-color: var(--m-accent-text);
    box-shadow: inset 0 0 0 1px var(--m-accent-text);
    background-color: var(--m-accent-wash);
  }
  .radio input {
    appearance: none;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--m-edge);
    border-radius: 50%;
    outline: none;
    background-color: var(--m-surface);
  }
  .radio :checked {
    border: 6px solid var(--m-accent-text);
  }
  @media (forced-colors: active) {
    .radio input {
      appearance: auto;
    }
  }
`;
