import type { PlainDate } from '@mains/contract';
import { geometry } from '@mains/ui';
import { html, svg, type TemplateResult } from 'lit';
import type { OverviewDay, OverviewModel, RangeOverview } from './overview.model.js';

/** The days of a strip, each a button that opens it. */
export function overview(
  { label, days }: OverviewModel,
  { onOpen }: { readonly onOpen: (date: PlainDate) => void },
): TemplateResult {
  return html`<ol class="overview" part="overview" role="list" aria-label=${label}>
    ${days.map((day) => html`<li data-rank=${day.rank}>${dayButton(day, onOpen)}</li>`)}
  </ol>`;
}

function dayButton(
  { date, name, spoken, isChosen, shapes, zero }: OverviewDay,
  onOpen: (date: PlainDate) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="overview-day"
    aria-label=${spoken}
    aria-current=${isChosen ? 'true' : 'false'}
    @click=${() => onOpen(date)}
  >
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${shapes.map(({ tone, path }) => svg`<path data-tone=${tone} d=${path}></path>`)}
      <path class="overview-zero" d=${`M0 ${zero}H1`}></path>
    </svg>
    <bdi class="overview-name">${name}</bdi>
  </button>`;
}

/** A whole range with a window on what is seen of it. The picture itself is moved by the chart's own controls. */
export function rangeStrip({ label, path, zero, seen, firstName, lastName }: RangeOverview): TemplateResult {
  const [from, width] = [`${seen.from * 100}%`, `${Math.max(0.2, (seen.to - seen.from) * 100)}%`];
  return html`<div class="overview-range" part="overview" role="img" aria-label=${label}>
    <div class="overview-window-area">
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        ${svg`<path data-tone="past" d=${path}></path>`}
        <path class="overview-zero" d=${`M0 ${zero}H1`}></path>
      </svg>
      <span class="overview-window" ${geometry({ '--from': from, '--width': width })}></span>
    </div>
    <p class="overview-ends"><bdi>${firstName}</bdi><bdi>${lastName}</bdi></p>
  </div>`;
}
