import { chevronDownIcon, icon, userIcon } from '@mains/ui';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Persona } from '../riverbend.js';
import type { View } from '../route.js';
import type { PortalTranslate } from '../texts.js';
import { closeIcon, globeIcon, logo, menuIcon } from './drawings.js';

export interface HeaderModel {
  readonly t: PortalTranslate;
  readonly view: View;
  /** The language to switch to, in its own words. */
  readonly otherLanguage: { readonly tag: string; readonly name: string };
  readonly personas: readonly Persona[];
  readonly person: Persona | undefined;
  readonly isMenuOpen: boolean;
  readonly onLanguage: () => void;
  readonly onMenu: () => void;
  readonly onPerson: (personaId: string | undefined) => void;
}

/** Closes the `<details>` an event comes from, and leaves the focus on its summary. */
export function closeDetails(from: EventTarget | null): void {
  const details = from instanceof Element ? from.closest('details') : null;
  if (!details?.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}

function initials(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.slice(0, 1);
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
}

function navigation({ t, view }: HeaderModel): TemplateResult {
  const link = (to: string, name: string, isHere: boolean): TemplateResult =>
    html`<li>
      <a class="nav-link" href=${to} aria-current=${isHere ? 'page' : nothing}>${name}</a>
    </li>`;
  return html`<nav id="pages" aria-label=${t('portal.nav.label')}>
    <ul>
      ${link('#/', t('portal.nav.home'), view === 'home')}
      ${link('#/bills', t('portal.nav.bills'), view === 'bills' || view === 'compare' || view === 'pay')}
      ${link('#/usage', t('portal.nav.usage'), view === 'usage')}
      ${link('#/tariffs', t('portal.nav.tariffs'), view === 'tariffs')}
    </ul>
  </nav>`;
}

/** The rows of personas, in the header's menu and on the home page. */
export function personaList(
  model: Pick<HeaderModel, 't' | 'personas' | 'person' | 'onPerson'>,
): TemplateResult {
  const { t, personas, person, onPerson } = model;
  return html`<ul class="personas">
    ${personas.map(
      ({ id, name, about }) =>
        html`<li>
          <button
            class="persona"
            type="button"
            aria-current=${id === person?.id ? 'true' : nothing}
            @click=${(event: Event) => {
              closeDetails(event.currentTarget);
              onPerson(id);
            }}
          >
            <span class="avatar" aria-hidden="true">${initials(name)}</span>
            <span>
              <span class="persona-name">${name}</span>
              <span class="small quiet">${about}</span>
              ${id === person?.id ? html`<span class="small strong">${t('portal.person.now')}</span>` : nothing}
            </span>
          </button>
        </li>`,
    )}
  </ul>`;
}

function session(model: HeaderModel): TemplateResult {
  const { t, person, onPerson } = model;
  return html`<details
    class="session"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') closeDetails(event.currentTarget);
    }}
    @focusout=${(event: FocusEvent) => {
      const details = event.currentTarget as HTMLDetailsElement;
      if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
    }}
  >
    <summary>
      ${
        person
          ? html`<span class="avatar" aria-hidden="true">${initials(person.name)}</span>
              <span class="session-name">${person.name}</span>`
          : html`${icon(userIcon, 20)}<span class="session-name">${t('portal.person.signIn')}</span>`
      }
      ${icon(chevronDownIcon, 16)}
    </summary>
    <div class="session-panel">
      <p class="strong">${t('portal.person.choose')}</p>
      <p class="small quiet">${t('portal.person.demo')}</p>
      ${personaList(model)}
      ${
        person
          ? html`<button
              class="button toolbar"
              type="button"
              @click=${(event: Event) => {
                closeDetails(event.currentTarget);
                onPerson(undefined);
              }}
            >
              ${t('portal.person.signOut')}
            </button>`
          : nothing
      }
    </div>
  </details>`;
}

/** The bar at the top of every page. */
export function header(model: HeaderModel): TemplateResult {
  const { t, otherLanguage, isMenuOpen, onLanguage, onMenu } = model;
  return html`<header class="top no-print">
    <div class="page top-row" ?data-open=${isMenuOpen}>
      <a class="brand" href="#/">
        ${logo(36)}
        <span>
          <span class="brand-name">${t('portal.brand.name')}</span>
          <span class="brand-line">${t('portal.brand.line')}</span>
        </span>
      </a>
      ${navigation(model)}
      <button
        class="language"
        type="button"
        lang=${otherLanguage.tag}
        data-testid="language"
        @click=${onLanguage}
      >
        ${icon(globeIcon, 20)}${otherLanguage.name}
      </button>
      ${session(model)}
      <button
        class="menu-button"
        type="button"
        aria-expanded=${isMenuOpen ? 'true' : 'false'}
        aria-controls="pages"
        aria-label=${isMenuOpen ? t('portal.nav.close') : t('portal.nav.open')}
        @click=${onMenu}
      >
        ${icon(isMenuOpen ? closeIcon : menuIcon, 22)}
      </button>
    </div>
  </header>`;
}
