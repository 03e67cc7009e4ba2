import type { TariffCalendar } from '@mains/contract';
import type { LocalMoment } from '@mains/domain';
import { geometry, swatch } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { seasonViews, type DayRow, type HoursCell, type SeasonView } from './calendar.model.js';
import type { Heading } from '../list.templates.js';
import type { RestWords } from './words.js';

export interface CalendarModel {
  readonly heading: Heading;
  readonly calendar: TariffCalendar;
  readonly now: LocalMoment;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** A cell as wide as this has room for its name where the widget is wide; others need more. */
const NAMED_MINUTES = 60;
const ALWAYS_NAMED_MINUTES = 150;

/** The hours of each price: a table where there is room, a list of the day where there is not, and the same in words. */
export function calendarSection({ heading, calendar, now }: CalendarModel, words: RestWords): TemplateResult {
  const views = seasonViews(calendar, now, words);
  return html`<section class="rule" part="hours">
    ${heading(words.t('tariffRest.when.title'), 1, 'section')}
    ${views.map(
      (view) =>
        html`<div class="season">
          ${
            view.name === undefined
              ? nothing
              : html`<p class="strong" aria-hidden="true">${view.nowName ?? view.name}</p>
                  ${view.sameHours === undefined ? nothing : html`<p class="small quiet">${view.sameHours}</p>`}`
          }
          ${hoursTable(view, words)} ${dayLines(view, words)} ${inWords(view, words)}
        </div>`,
    )}
  </section>`;
}

function hoursTable({ name, stepsPerHour, rows }: SeasonView, words: RestWords): TemplateResult {
  const { t } = words;
  return html`<table class="hours">
    <caption class="hidden-text">
      ${name === undefined ? t('tariffRest.when.caption') : t('tariffRest.when.captionOf', { season: name })}
    </caption>
    <colgroup>
      <col class="days-column" />
      <col span=${24 * stepsPerHour} />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">${t('tariffRest.when.hour')}</th>
        ${HOURS.map((hour) => html`<th scope="col" colspan=${stepsPerHour} class="hour">${hour}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ days, cells }) =>
          html`<tr>
            <th scope="row">${days}</th>
            ${cells.map((cell) => hoursCell(cell, words))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function hoursCell(
  { timeOfUse, columns, minutes, hours, nowAt }: HoursCell,
  { t }: RestWords,
): TemplateResult {
  return html`<td colspan=${columns}>
    <span class="bar tone" data-tone=${timeOfUse} aria-hidden="true"></span>
    ${
      nowAt === undefined
        ? nothing
        : html`<span
            class="now-mark"
            aria-hidden="true"
            ${geometry({ 'inset-inline-start': `${nowAt * 100}%` })}
          ></span>`
    }
    <span class="cell-name" data-room=${roomOf(minutes)}>${t(`tariff.Period.${timeOfUse}`)}</span>
    <span class="hidden-text">${hours}</span>
  </td>`;
}

function roomOf(minutes: number): 'none' | 'wide' | 'any' {
  if (minutes < NAMED_MINUTES) return 'none';
  return minutes < ALWAYS_NAMED_MINUTES ? 'wide' : 'any';
}

/** The day from top to bottom, as on a line of a timetable. */
function dayLines({ rows }: SeasonView, words: RestWords): TemplateResult {
  return html`<div class="day-lines">${rows.map((row) => dayLine(row, words))}</div>`;
}

function dayLine({ days, cells }: DayRow, { t }: RestWords): TemplateResult {
  return html`<div class="day-line">
    <p class="small strong">${days}</p>
    <ol>
      ${cells.map(
        ({ timeOfUse, minutes, hours, nowAt }) =>
          html`<li ${geometry({ '--hours': String(minutes / 60) })} ?data-now=${nowAt !== undefined}>
            <bdi>${hours}</bdi>
            <span class="bar tone" data-tone=${timeOfUse} aria-hidden="true"></span>
            <span class="strong">${t(`tariff.Period.${timeOfUse}`)}</span>
          </li>`,
      )}
    </ol>
  </div>`;
}

function inWords({ periods }: SeasonView, { t }: RestWords): TemplateResult {
  return html`<dl class="in-words">
    ${periods.map(
      ({ timeOfUse, hours }) =>
        html`<div>
          <dt>${swatch(timeOfUse)}${t(`tariff.Period.${timeOfUse}`)}</dt>
          ${hours.map((line) => html`<dd><bdi>${line}</bdi></dd>`)}
        </div>`,
    )}
  </dl>`;
}
