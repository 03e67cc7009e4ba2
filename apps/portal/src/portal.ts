import type { HostSession } from '@mains/client';
import { clientFor } from '@mains/client';
import type { LocaleTag, Translator } from '@mains/i18n';
import { Formatter, matchLocale, translatorFor } from '@mains/i18n';
import { baseStyles, buttonStyles, tokens } from '@mains/ui';
import type {
  NavigationRequestedDetail,
  PaymentRequestedDetail,
  TopUpRequestedDetail,
} from '@mains/widgets/balance';
import type { BillOpenedDetail, ServiceChangedDetail } from '@mains/widgets/bill-lookup';
import type { TariffOpenedDetail } from '@mains/widgets/tariff';
import type { TemplateResult } from 'lit';
import { html, LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';
import { Address } from './address.js';
import * as destinations from './destinations.js';
import { portalStyles } from './portal.styles.js';
import { pageTitle } from './page-title.js';
import type { Preferences } from './preferences.js';
import { readPreferences, writePreferences } from './preferences.js';
import type { Persona, RiverbendStage } from './riverbend.js';
import { riverbendTimeZone, startRiverbend } from './riverbend.js';
import type { Route } from './route.js';
import { hashOf } from './route.js';
import { demo } from './shell/demo.js';
import { footer } from './shell/footer.js';
import { header } from './shell/header.js';
import { headerStyles } from './shell/header.styles.js';
import type { PortalTranslate } from './texts.js';
import { languages, portalTexts } from './texts.js';
import { compare } from './views/compare.js';
import { home, welcome } from './views/home.js';
import { lookup } from './views/lookup.js';
import { noWorker, notFound, starting } from './views/messages.js';
import { pay } from './views/pay.js';
import { tariffs } from './views/tariffs.js';
import { usage } from './views/usage.js';

/** The portal of Riverbend Utilities: frame, pages and address around the widgets. */
export class RiverbendPortalElement extends LitElement {
  static override styles = [tokens, baseStyles, buttonStyles, portalStyles, headerStyles];

  @state() private _riverbend: RiverbendStage | undefined;
  @state() private _isWithoutWorker = false;
  @state() private _preferences = readPreferences(sessionStorage);
  @state() private _translator: Translator | undefined;
  @state() private _isMenuOpen = false;
  /** The person's session has ended by itself; the choice of the person is kept until another is made. */
  @state() private _isExpired = false;
  @state() private _announcement = '';
  @state() private _nowMs = 0;
  @query('main') private _main!: HTMLElement;

  readonly #address = new Address(this);
  #session: HostSession | undefined;
  #billsHash = '#/bills';
  #shown: Route['view'] | undefined;
  /** Whether this update shows another page than the one before. */
  #arrives = false;
  #minute: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#useLanguage();
    void this.#start();
    this.#minute = setInterval(() => this.#tick(), 10_000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#minute);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const { route } = this.#address;
    if (route.view === 'bills') this.#billsHash = hashOf(route);
    this.#arrives = this.#shown !== undefined && this.#shown !== route.view;
    if (this.#arrives) {
      this._isMenuOpen = false;
      this._announcement = this.#title();
    }
    if (this._translator) this.#shown = route.view;
    this.setAttribute('density', this._preferences.density);
    document.documentElement.dataset['theme'] = this._preferences.theme;
  }

  protected override updated(): void {
    if (!this._translator) return;
    document.title = this.#title();
    // A new page: reading goes on at its beginning.
    if (!this.#arrives) return;
    scrollTo(0, 0);
    this._main.focus({ preventScroll: true });
  }

  protected override render(): unknown {
    const translator = this._translator;
    if (!translator) return html``;
    const t: PortalTranslate = translator.t;
    const { locale } = translator;
    const theme = this._preferences.theme;
    const personas = this._riverbend?.personas(locale) ?? [];
    const person = this.#person(personas);
    const otherLanguage = languages.find(({ tag }) => tag !== locale) ?? { tag: 'en', name: 'English' };
    return html`<div class="widget" data-theme=${theme} lang=${locale}>
      <button class="button skip" type="button" @click=${() => this._main.focus()}>
        ${t('portal.skip')}
      </button>
      ${header({
        t,
        view: this.#address.route.view,
        otherLanguage,
        personas,
        person,
        isMenuOpen: this._isMenuOpen,
        onLanguage: () => this.#prefer({ locale: otherLanguage.tag }),
        onMenu: () => {
          this._isMenuOpen = !this._isMenuOpen;
        },
        onPerson: (personaId) => this.#become(personaId),
      })}
      <main tabindex="-1">${this.#view(t, personas, person)}</main>
      ${this.#demo(t, personas)} ${footer(t)}
      <p class="hidden-text" role="status">${this._announcement}</p>
    </div>`;
  }

  #view(t: PortalTranslate, personas: readonly Persona[], person: Persona | undefined): TemplateResult {
    const { route } = this.#address;
    if (route.view === 'not-found') return notFound(t);
    if (this._isWithoutWorker) return noWorker(t, () => void this.#start());
    const riverbend = this._riverbend;
    if (!riverbend) return starting(t);
    return html`<mains-provider
      .api=${riverbend.apiBase}
      .session=${this.#session}
      .locale=${this.#locale}
      .theme=${this._preferences.theme}
      .now=${riverbend.now}
      @mains-bill-opened=${this.#onBillOpened}
      @mains-guest-verified=${this.#onGuestVerified}
      @mains-account-changed=${this.#onAccountChanged}
      @mains-service-changed=${this.#onServiceChanged}
      @mains-tariff-opened=${this.#onTariffOpened}
      @mains-payment-requested=${this.#onPaymentRequested}
      @mains-top-up-requested=${this.#onTopUpRequested}
      @mains-navigation-requested=${this.#onNavigationRequested}
      @mains-sign-in-requested=${this.#onSignInRequested}
    >
      ${this.#page(route, t, personas, person)}
    </mains-provider>`;
  }

  #page(
    route: Exclude<Route, { view: 'not-found' }>,
    t: PortalTranslate,
    personas: readonly Persona[],
    person: Persona | undefined,
  ): TemplateResult {
    const model = {
      t,
      format: this.#format,
      nowMs: this._nowMs,
      personas,
      person,
      onPerson: (personaId: string | undefined) => this.#become(personaId),
    };
    switch (route.view) {
      case 'home':
        return person ? home(model) : lookup({ welcome: welcome(model), route: undefined });
      case 'bills':
        return lookup({ welcome: undefined, route });
      case 'usage':
        return usage(route, this._riverbend, {
          personaId: this._preferences.personaId,
          onRoute: (to) => this.#address.go(to),
        });
      case 'tariffs':
        return tariffs(t, route.tariffId);
      case 'compare':
        return compare(t, route, { backTo: this.#billsHash, onRoute: (to) => this.#address.go(to) });
      case 'pay':
        return pay(t, this.#format, route.handOver, this.#billsHash);
      default:
        return route satisfies never;
    }
  }

  #demo(t: PortalTranslate, personas: readonly Persona[]): unknown {
    const riverbend = this._riverbend;
    if (!riverbend) return '';
    return demo({
      t,
      format: this.#format,
      nowMs: this._nowMs,
      preferences: this._preferences,
      locale: this.#locale,
      languages,
      personas,
      scenarios: riverbend.scenarios(this.#locale),
      onChange: (change) => this.#prefer(change),
      onPerson: (personaId) => this.#become(personaId),
    });
  }

  get #locale(): LocaleTag {
    return this._translator?.locale ?? 'en';
  }

  get #format(): Formatter {
    return new Formatter({ locale: this.#locale, timeZone: riverbendTimeZone });
  }

  #title(): string {
    return this._translator ? pageTitle(this.#address.route, this._translator.t, this.#format) : '';
  }

  async #start(): Promise<void> {
    this._isWithoutWorker = false;
    try {
      const riverbend = await startRiverbend();
      riverbend.useDay(this._preferences.clockDays);
      riverbend.useScenario(this._preferences.scenario);
      this._riverbend = riverbend;
      this.#openSession();
      this.#tick();
    } catch {
      this._isWithoutWorker = true;
    }
  }

  #tick(): void {
    this._nowMs = this._riverbend?.now() ?? this._nowMs;
  }

  #person(personas: readonly Persona[]): Persona | undefined {
    return this._isExpired ? undefined : personas.find(({ id }) => id === this._preferences.personaId);
  }

  #become(personaId: string | undefined): void {
    if (personaId === this._preferences.personaId && !this._isExpired) return;
    this._isMenuOpen = false;
    this._isExpired = false;
    this.#prefer({ personaId });
    this.#openSession();
    const name = this.#person(this._riverbend?.personas(this.#locale) ?? [])?.name;
    const t: PortalTranslate | undefined = this._translator?.t;
    if (t) {
      this._announcement =
        name === undefined ? t('portal.person.signedOut') : t('portal.person.signedIn', { name });
    }
    this.#goTo(destinations.afterPersonChanged(this.#address.route));
  }

  /** Another person is another session, so that nothing of the one before can be shown. */
  #openSession(): void {
    const { personaId } = this._preferences;
    const riverbend = this._riverbend;
    this.#session = personaId && riverbend ? { getToken: () => riverbend.tokenFor(personaId) } : undefined;
  }

  #prefer(change: Partial<Preferences>): void {
    this._preferences = { ...this._preferences, ...change };
    writePreferences(sessionStorage, this._preferences);
    if (change.locale !== undefined) void this.#useLanguage();
    if (change.clockDays !== undefined) this._riverbend?.useDay(change.clockDays);
    if (change.scenario !== undefined) this._riverbend?.useScenario(change.scenario);
    if (change.clockDays !== undefined || change.scenario !== undefined) this.#askAgain();
  }

  /** What was answered on another day or in another weather is no longer true. */
  #askAgain(): void {
    this.#tick();
    if (!this._riverbend) return;
    const { apiBase } = this._riverbend;
    void clientFor({ apiBase, session: this.#session }).queryClient.resetQueries();
  }

  /** The old language stays until the new one is all there. */
  async #useLanguage(): Promise<void> {
    const translator = translatorFor(matchLocale(this._preferences.locale ?? navigator.languages));
    await translator.use(portalTexts);
    this._translator = translator;
    document.documentElement.lang = translator.locale;
  }

  readonly #onBillOpened = ({ detail }: CustomEvent<BillOpenedDetail>): void => {
    this.#goTo(destinations.afterBillOpened(this.#address.route, detail));
  };

  /** A guest's bill is read on the bills page, which has the room. */
  readonly #onGuestVerified = (): void => {
    if (this.#address.route.view === 'home') this.#goTo({ view: 'bills' });
  };

  readonly #onAccountChanged = ({ detail }: CustomEvent<{ readonly accountId: string }>): void => {
    this.#goTo(destinations.afterAccountChanged(this.#address.route, detail.accountId));
  };

  readonly #onServiceChanged = ({ detail }: CustomEvent<ServiceChangedDetail>): void => {
    this.#goTo(destinations.afterServiceChanged(this.#address.route, detail));
  };

  readonly #onTariffOpened = ({ detail: { tariffId } }: CustomEvent<TariffOpenedDetail>): void =>
    this.#goTo({ view: 'tariffs', tariffId });

  readonly #onPaymentRequested = (event: CustomEvent<PaymentRequestedDetail>): void => {
    event.preventDefault();
    this.#goTo(destinations.afterPaymentRequested(event.detail));
  };

  readonly #onTopUpRequested = (event: CustomEvent<TopUpRequestedDetail>): void => {
    event.preventDefault();
    const { serviceId, commodity } = event.detail;
    this.#goTo({ view: 'pay', handOver: { serviceId, commodity } });
  };

  readonly #onNavigationRequested = (event: CustomEvent<NavigationRequestedDetail>): void => {
    event.preventDefault();
    const ids = this._riverbend?.idsInAddress(this._preferences.personaId, event.detail);
    this.#goTo(destinations.destinationOf(event.detail, ids));
  };

  #goTo(route: Route | undefined): void {
    if (route) this.#address.go(route);
  }

  readonly #onSignInRequested = (event: CustomEvent<{ readonly reason: 'none' | 'expired' }>): void => {
    event.preventDefault();
    this._isExpired = event.detail.reason === 'expired';
    this._isMenuOpen = true;
    void this.updateComplete.then(() => {
      const session = this.renderRoot.querySelector<HTMLDetailsElement>('.session');
      if (!session) return;
      session.open = true;
      // A session that ends by itself must not carry the reader off; a press of “Sign in” should.
      if (navigator.userActivation.isActive) session.querySelector('summary')?.focus();
    });
  };
}
