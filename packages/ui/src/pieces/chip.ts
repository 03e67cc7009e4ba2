import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export type ChipTone = 'plain' | 'accent' | 'warning' | 'danger' | 'success' | 'you';

export interface Chip {
  readonly text: string;
  readonly tone?: ChipTone | undefined;
  /** A path of `icon`: status is never colour alone. */
  readonly iconPath?: string | undefined;
}

/** A short status in a frame. `you` is filled: at most one per view, for what the customer has to do next. */
export function chip({ text, tone = 'plain', iconPath }: Chip): TemplateResult {
  return html`<span class="chip" data-tone=${tone} part="chip"
    >${iconPath ? icon(iconPath, 16) : nothing}${text}</span
  >`;
}

export const chipStyles: CSSResult = css`
  .chip {
    --tone: var(--m-ink);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 7px;
    border: 1px solid color-mix(in oklab, var(--tone) 50%, var(--m-surface));
    border-radius: var(--m-chip-radius);
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
    color: var(--tone);
  }
  .chip[data-tone='plain'] {
    border-color: var(--m-line-2);
  }
  .chip[data-tone='accent'] {
    --tone: var(--m-accent-text);
    background-color: var(--m-accent-wash);
  }
  .chip[data-tone='warning'] {
    --tone: var(--m-amber-text);
    background-color: color-mix(in oklab, var(--m-amber) 15%, var(--m-surface));
  }
  .chip[data-tone='danger'] {
    --tone: var(--m-red-text);
    background-color: color-mix(in oklab, var(--m-red) 11%, var(--m-surface));
  }
  .chip[data-tone='success'] {
    --tone: var(--m-green-text);
    background-color: color-mix(in oklab, var(--m-green) 11%, var(--m-surface));
  }
  .chip[data-tone='you'] {
    border-color: var(--m-amber);
    background-color: var(--m-amber);
    color: oklch(0.255 0.045 262);
  }
  @media (forced-colors: active) {
    .chip[data-tone='you'] {
      border: 2px solid CanvasText;
      color: CanvasText;
    }
  }
`;
