import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { alertIcon, checkIcon, icon, infoIcon } from './icon.js';

export type NoticeTone = 'info' | 'warning' | 'danger' | 'success';

export interface Notice {
  readonly tone: NoticeTone;
  /** What happened, in a few words. */
  readonly title?: string | undefined;
  /** What is safe and what to do. */
  readonly text?: unknown;
  readonly actions?: unknown;
  /** A path of `icon`; each tone has its own. */
  readonly iconPath?: string | undefined;
}

const icons: Record<NoticeTone, string> = {
  info: infoIcon,
  warning: alertIcon,
  danger: alertIcon,
  success: checkIcon,
};

/** A framed message in place. It announces nothing; use the widget's live region for that. */
export function notice({ tone, title, text, actions, iconPath }: Notice): TemplateResult {
  return html`<div class="notice" data-tone=${tone} part="notice">
    ${icon(iconPath ?? icons[tone])}
    <div class="notice-body">
      <p>${title ? html`<strong>${title}</strong> ` : nothing}${text}</p>
      ${actions ? html`<div class="row">${actions}</div>` : nothing}
    </div>
  </div>`;
}

export const noticeStyles: CSSResult = css`
  .notice {
    display: flex;
    gap: var(--m-12);
    padding: var(--m-12) var(--m-16);
    border: 1px solid color-mix(in oklab, var(--tone, var(--m-edge)) 55%, var(--m-surface));
    border-inline-start: 4px solid var(--tone, var(--m-accent));
    border-radius: var(--m-radius);
    background-color: color-mix(in oklab, var(--tone, transparent) 11%, var(--m-surface));
  }
  .notice[data-tone='info'] {
    background-color: transparent;
  }
  .notice[data-tone='warning'] {
    --tone: var(--m-amber-line);
    background-color: color-mix(in oklab, var(--m-amber) 15%, var(--m-surface));
  }
  .notice[data-tone='danger'] {
    --tone: var(--m-red-line);
  }
  .notice[data-tone='success'] {
    --tone: var(--m-green-line);
  }
  .notice > .icon {
    margin-block-start: 2px;
  }
  .error-summary .link {
    color: var(--m-red-text);
  }
  .notice-body {
    display: grid;
    align-content: start;
    gap: 8px;
    min-inline-size: 0;
  }
`;
