import { geometry, type ValueAxis } from '@mains/ui';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { RunningTotal, TotalLine, TotalPoint, TotalTier } from './running-total.model.js';
import type { PeriodsWords } from './words.js';

/** Height of the drawing in its own units; its width is one for each day. */
const DEEP = 100;

/** How far apart two texts at the end must stand, as a share of the height. */
const TEXT_APART = 0.17;

/** What was used up to each day, beside last year and where the tiers begin. */
export function runningTotal(model: RunningTotal, _words: PeriodsWords): TemplateResult {
  const { count, values, tiers, thisYear, lastYear, expected } = model;
  const [tier] = tiers;
  const line = (points: readonly TotalPoint[]): string => pathOf(points, values);
  return html`<figure class="running" part="running-total">
    <figcaption>${model.title}</figcaption>
    <div class="running-plot" role="img" aria-label=${model.sentence}>
      <div class="running-ticks">
        ${values.ticks.map(
          ({ at, text }) => html`<span ${geometry({ '--at': `${share(at, values)}` })}>${text}</span>`,
        )}
      </div>
      <div class="running-area">
        ${values.ticks.map(
          ({ at }) =>
            html`<span class="running-line" ${geometry({ '--at': `${share(at, values)}` })}></span>`,
        )}
        <svg viewBox="0 0 ${count} ${DEEP}" preserveAspectRatio="none" aria-hidden="true">
          ${
            tier
              ? svg`<path class="running-above" d="M0 0H${count}V${depth(tier.at, values)}H0Z"></path>`
              : nothing
          }
          <path class="running-fill" d="${line(thisYear.points)}V${depth(0, values)}H0Z"></path>
          ${lastYear ? svg`<path class="running-before" d=${line(lastYear.points)}></path>` : nothing}
          ${expected ? svg`<path class="running-expected" d=${line(expected.points)}></path>` : nothing}
          <path class="running-now" d=${line(thisYear.points)}></path>
          ${tiers.map(
            ({ at }) => svg`<path class="running-limit" d="M0 ${depth(at, values)}H${count}"></path>`,
          )}
        </svg>
        ${tiers.map((each) => tierMarks(each, count, values))}
      </div>
      <div class="running-ends">
        ${endTexts(model).map(
          ({ text, at, kind }) =>
            html`<span class="running-end" data-kind=${kind} ${geometry({ '--at': `${at}` })}>${text}</span>`,
        )}
      </div>
    </div>
    ${tiers.map(({ text }) => (text === undefined ? nothing : html`<p class="running-why">${text}</p>`))}
  </figure>`;
}

function tierMarks(
  { at, title, text, reached, isExpected }: TotalTier,
  count: number,
  values: ValueAxis,
): TemplateResult {
  return html`<span class="running-tier" ${geometry({ '--at': `${share(at, values)}` })}>
      <b>${title}</b>${text === undefined ? nothing : html` <span>${text}</span>`}
    </span>
    ${
      reached
        ? html`<span
            class="running-ring"
            ?data-expected=${isExpected}
            ${geometry({ '--at': `${share(at, values)}`, '--share': `${reached.day / count}` })}
          ></span>`
        : nothing
    }`;
}

/** Texts at the end of the lines, the highest first, moved apart where they would touch. */
function endTexts({
  thisYear,
  expected,
  lastYear,
  values,
}: RunningTotal): readonly { readonly text: string; readonly at: number; readonly kind: string }[] {
  const ends = [
    { line: thisYear, kind: 'now' },
    { line: expected, kind: 'expected' },
    { line: lastYear, kind: 'before' },
  ].flatMap(({ line, kind }) => (line ? [{ text: line.text, at: endOf(line, values), kind }] : []));
  ends.sort((a, b) => b.at - a.at);
  const places: number[] = [];
  for (const { at } of ends) places.push(Math.min(at, (places.at(-1) ?? 1 + TEXT_APART) - TEXT_APART));
  // What was pushed under the axis comes up again, and with it what stands above.
  for (let index = places.length - 1, least = 0; index >= 0; index -= 1, least += TEXT_APART) {
    places[index] = Math.max(least, places[index] ?? least);
  }
  return ends.map(({ text, kind }, index) => ({ text, kind, at: places[index] ?? 0 }));
}

function endOf({ points }: TotalLine, values: ValueAxis): number {
  return share(points.at(-1)?.value ?? 0, values);
}

function share(value: number, { min, max }: ValueAxis): number {
  return (value - min) / (max - min);
}

/** From above, as a drawing counts. */
function depth(value: number, values: ValueAxis): number {
  return DEEP * (1 - share(value, values));
}

function pathOf(points: readonly TotalPoint[], values: ValueAxis): string {
  return points
    .map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${day} ${depth(value, values).toFixed(2)}`)
    .join('');
}
