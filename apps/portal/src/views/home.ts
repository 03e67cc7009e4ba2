import { plainDateIn } from '@mains/domain';
import type { Formatter } from '@mains/i18n';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import en from '../locales/en.json' with { type: 'json' };
import { hourIn, partOfDay } from '../part-of-day.js';
import type { Persona } from '../riverbend.js';
import { personaList } from '../shell/header.js';
import type { PortalTranslate } from '../texts.js';
import type { LookupModel } from './lookup.js';

export interface HomeModel {
  readonly t: PortalTranslate;
  readonly format: Formatter;
  /** Riverbend's time, epoch milliseconds. */
  readonly nowMs: number;
  readonly personas: readonly Persona[];
  readonly person: Persona | undefined;
  readonly onPerson: (personaId: string | undefined) => void;
}

/** How the first page speaks to somebody: people by a shorter name, companies by their whole one. */
function called(t: PortalTranslate, { id, name }: Persona): string {
  const known = en.person.called;
  return Object.hasOwn(known, id) ? t(`portal.person.called.${id as keyof typeof known}`) : name;
}

function greeting({ t, format, nowMs, person }: HomeModel): TemplateResult {
  const date = format.date(plainDateIn(nowMs, format.timeZone), 'full');
  const words = t(`portal.home.greeting.${partOfDay(hourIn(nowMs, format.timeZone))}`);
  return html`<p class="small quiet" data-testid="now">
      ${t('portal.home.now', { date, time: format.time(nowMs) })}
    </p>
    <h1 class="greeting">
      ${person ? t('portal.home.greetingName', { greeting: words, name: called(t, person) }) : words}
    </h1>`;
}

/** For a guest: what the page offers, and the ways to sign in. The look-up stands between the two. */
export function welcome(model: HomeModel): NonNullable<LookupModel['welcome']> {
  const { t } = model;
  return {
    above: html`${greeting(model)}
      <p class="lead quiet">${t('portal.home.guestLead')}</p>`,
    beside: html`<section class="rule" aria-labelledby="sign-in">
      <h2 class="section" id="sign-in">${t('portal.home.signIn')}</h2>
      <p class="small quiet">${t('portal.person.demo')}</p>
      ${personaList(model)}
    </section>`,
  };
}

/** For a customer: what is due. */
export function home(model: HomeModel): TemplateResult {
  return html`<div class="page home">
    ${greeting(model)}
    <mains-balance payable></mains-balance>
    <p><a href="#/usage">${model.t('portal.home.usage')}</a></p>
  </div>`;
}
