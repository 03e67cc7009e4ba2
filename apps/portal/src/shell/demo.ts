import type { Formatter } from '@mains/i18n';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Preferences } from '../preferences.js';
import { densities, portalThemes } from '../preferences.js';
import type { Persona, Scenario } from '../riverbend.js';
import type { PortalTranslate } from '../texts.js';

export interface DemoModel {
  readonly t: PortalTranslate;
  readonly format: Formatter;
  readonly nowMs: number;
  readonly preferences: Preferences;
  readonly locale: string;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly personas: readonly Persona[];
  readonly scenarios: readonly Scenario[];
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly onPerson: (personaId: string | undefined) => void;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly lang?: string;
}

function choice(
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<div class="choice">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(value)}
      @change=${(event: Event) => onChoose((event.currentTarget as HTMLSelectElement).value)}
    >
      ${choices.map(
        ({ value: each, name, lang }) =>
          html`<option value=${each} lang=${lang ?? ''} ?selected=${each === value}>${name}</option>`,
      )}
    </select>
  </div>`;
}

/** Switches of the demonstration, out of the way at the end of the page. */
export function demo(model: DemoModel): TemplateResult {
  const { t, format, nowMs, preferences, locale, languages, personas, scenarios, onChange, onPerson } = model;
  const { clockDays } = preferences;
  const move = (name: string, days: number): TemplateResult =>
    html`<button class="button toolbar" type="button" @click=${() => onChange({ clockDays: days })}>
      ${name}
    </button>`;
  return html`<aside class="page demo no-print">
    <details>
      <summary class="small">${t('portal.demo.title')}</summary>
      <p class="small quiet">${t('portal.demo.text')}</p>
      <div class="choices">
        ${choice(
          'demo-person',
          t('portal.demo.person'),
          [
            { value: '', name: t('portal.demo.guest') },
            ...personas.map(({ id, name }) => ({ value: id, name })),
          ],
          preferences.personaId ?? '',
          (id) => onPerson(id || undefined),
        )}
        ${choice(
          'demo-language',
          t('portal.demo.language'),
          languages.map(({ tag, name }) => ({ value: tag, name, lang: tag })),
          locale,
          (chosen) => onChange({ locale: chosen }),
        )}
        ${choice(
          'demo-theme',
          t('portal.demo.theme'),
          portalThemes.map((theme) => ({ value: theme, name: t(`portal.demo.themes.${theme}`) })),
          preferences.theme,
          (theme) => onChange({ theme: theme as Preferences['theme'] }),
        )}
        ${choice(
          'demo-density',
          t('portal.demo.density'),
          densities.map((density) => ({ value: density, name: t(`portal.demo.densities.${density}`) })),
          preferences.density,
          (density) => onChange({ density: density as Preferences['density'] }),
        )}
        ${choice(
          'demo-scenario',
          t('portal.demo.scenario'),
          scenarios.map(({ id, name }) => ({ value: id, name })),
          preferences.scenario ?? scenarios[0]?.id ?? '',
          (scenario) => onChange({ scenario }),
        )}
      </div>
      <fieldset class="clock">
        <legend class="strong small">${t('portal.demo.clock')}</legend>
        <p class="small">${t('portal.demo.clockNow', { when: format.dateTime(nowMs) })}</p>
        <div class="row">
          ${move(t('portal.demo.dayBack'), clockDays - 1)} ${move(t('portal.demo.dayOn'), clockDays + 1)}
          ${move(t('portal.demo.weekOn'), clockDays + 7)} ${move(t('portal.demo.pictureDay'), 0)}
        </div>
      </fieldset>
    </details>
  </aside>`;
}
