import type { Account } from '@mains/contract';
import { segmented } from '@mains/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { placeName, servicesOf, type SuppliedService } from '../service-choice.js';
import type { Words } from './words.js';

/** Where it was used, and the way to what else is supplied there. */
export function subjectBar(model: SubjectModel, words: Words): TemplateResult {
  const { account, supplied } = model;
  const { t, format } = words;
  const { endedOn } = supplied.service;
  return html`<div class="subject">
    <p class="small quiet">
      ${t('usageChart.subject', {
        place: placeName(supplied.premise),
        // One number, on one line.
        number: account.number.replaceAll(' ', '\u00a0'),
      })}
      ${endedOn === undefined ? nothing : t('usageChart.ended', { date: format.date(endedOn, 'dayYear') })}
    </p>
    ${serviceChoice(model, words)}
  </div>`;
}

/** As many as fit side by side. */
const MOST_BESIDE = 3;

export interface SubjectModel {
  readonly account: Account;
  readonly supplied: SuppliedService;
  readonly onService: (serviceId: string) => void;
}

/** The supplies of an account, told apart by their places and ends where there are several of a kind. */
function serviceChoice({ account, supplied, onService }: SubjectModel, words: Words): unknown {
  const services = servicesOf(account);
  if (services.length < 2) return nothing;
  const options = services.map((each) => ({ value: each.service.id, label: nameOf(each, services, words) }));
  const label = words.t('usageChart.service.label');
  const value = supplied.service.id;
  const isShort = options.length <= MOST_BESIDE && options.every((option) => option.label.length <= 12);
  if (isShort) {
    return html`<div class="no-print">
      ${segmented({ name: 'service', label, options, value, onChange: onService })}
    </div>`;
  }
  return html`<label class="place services no-print">
    <span class="hidden-text">${label}</span>
    <select
      class="control"
      @change=${(event: Event) => onService((event.currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === value)}>
            ${option.label}
          </option>`,
      )}
    </select>
  </label>`;
}

function nameOf(
  { service, premise }: SuppliedService,
  services: readonly SuppliedService[],
  { t, format }: Words,
): string {
  const name = t(`usageChart.service.${service.commodity}`);
  const alike = services.filter((other) => other.service.commodity === service.commodity);
  if (alike.length < 2) return name;
  const at = t('usageChart.service.at', { service: name, place: placeName(premise) });
  if (service.endedOn === undefined) return at;
  return t('usageChart.service.endedOn', { service: at, date: format.date(service.endedOn, 'dayYear') });
}
