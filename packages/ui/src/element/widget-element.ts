import type { MainsClient, MainsError } from '@mains/client';
import { Formatter, type TextSource, type Translate, type Translator } from '@mains/i18n';
import {
  html,
  LitElement,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { notice } from '../pieces/notice.js';
import { SettingsController } from '../settings/settings-controller.js';
import { themes, type Settings, type Theme } from '../settings/settings.js';
import { baseStyles } from '../style/base.js';
import { tokens } from '../style/tokens.js';
import { ClientController } from './client-controller.js';
import { stageFor, type DemoStage } from './demo-stage.js';
import type { WidgetEvents } from './events.js';
import { Frame } from './frame.js';
import { heading } from '../pieces/heading.js';
import { QueryController, type WidgetQuery } from './query-controller.js';
import { LoadedTexts, uiTexts } from './texts.js';
import { mainsVersion } from './version.js';
import type { ViewState } from './view-state.js';

const GUARD_DELAY_MS = 100;

/**
 * What all widgets have in common: settings, language, session, view states, announcements, events and an error
 * boundary. A widget says what it knows (`computeView`) and draws it (`renderView`).
 *
 * `View` is the widget's view state, `Events` maps the names of its own events to the type of their detail.
 */
export abstract class WidgetElement<
  View extends ViewState<unknown, unknown> = ViewState<unknown, unknown>,
  Events extends object = object,
> extends LitElement {
  static readonly version: string = mainsVersion;
  static override styles: CSSResultGroup[] = [tokens, baseStyles];

  /** The widget's own texts, in English at once and other languages on demand. */
  protected static readonly texts: TextSource | readonly TextSource[] = [];

  /** Declared without decorators, whose code would travel to every customer. */
  static override properties: PropertyDeclarations = {
    api: {},
    accountId: { attribute: 'account-id' },
    locale: {},
    theme: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    demo: {},
    session: { attribute: false },
    messages: { attribute: false },
  };

  /** Base URL of the utility's API. */
  declare api: string | undefined;
  /** Opaque id of the account to show. */
  declare accountId: string | undefined;
  /** Language tag, such as `zh-CN`. */
  declare locale: string | undefined;
  declare theme: Theme | undefined;
  /** Level of the widget's title, 1 to 6; 2 when left out. */
  declare headingLevel: number | undefined;
  /** Shows this demo state instead of the page's own data, without a network; see `Settings.demoStage`. */
  declare demo: string | undefined;
  /** The host's session; without one the widget is public or asks a guest. */
  declare session: Settings['session'];
  /** The host's own wording. */
  declare messages: Settings['messages'];

  readonly #sources = new SettingsController(this);
  readonly #client = new ClientController(this);
  readonly #texts = new LoadedTexts(() => this.requestUpdate());
  readonly #frame = new Frame();
  #settings: Settings = {};
  #stage: DemoStage = {};
  #formats = new Map<string, Formatter>();
  #view: View | undefined;
  #loadedTold = false;
  #reasonTold: string | undefined;
  #signInTold = false;

  /** Pure reading of inputs and results; called once per update. */
  protected abstract computeView(): View;

  /** Draws `view`: an exhaustive switch. Called only when the texts are there. */
  protected abstract renderView(view: View): unknown;

  /** Whether the view shows all it is for, so that the page can be told; `ready` unless a widget knows better. */
  protected isLoaded(view: View): boolean {
    return view.state === 'ready';
  }

  /** An error, or the name of a wrong attribute, within a view that is neither `error` nor `config-error`: the page is told. */
  protected troubleIn(_view: View): MainsError | string | undefined {
    return undefined;
  }

  /** Zone in which dates of this widget are told; the utility's, once it is known. */
  protected get timeZone(): string {
    return 'UTC';
  }

  /** Settings in force: element, then providers, then page. */
  protected get settings(): Settings {
    return this.#settings;
  }

  /** Language texts are shown in. */
  protected get language(): string {
    return this.translator.locale;
  }

  protected get translator(): Translator {
    return this.#texts.translator;
  }

  protected get t(): Translate {
    return this.#texts.t;
  }

  protected get format(): Formatter {
    const key = `${this.language} ${this.timeZone}`;
    let formatter = this.#formats.get(key);
    if (!formatter) {
      formatter = new Formatter({ locale: this.language, timeZone: this.timeZone });
      this.#formats.set(key, formatter);
    }
    return formatter;
  }

  /** How long ago an answer came, in words. Answers are stamped by the device's clock, whatever `now` says. */
  protected ageOf(fetchedAtMs: number): string {
    return this.format.relativeAge(fetchedAtMs, Date.now());
  }

  /** Epoch milliseconds. */
  protected get now(): number {
    return (this.#settings.now ?? Date.now)();
  }

  /** The page's client for this widget's API and session; absent while `api` is missing or no address. */
  protected get client(): MainsClient | undefined {
    return this.#client.client;
  }

  /** Follows a query of the shared cache; declare it in a field. */
  protected query<T>(query: (client: MainsClient) => WidgetQuery<T> | undefined): QueryController<T> {
    return new QueryController<T>(this, () => this.client, query);
  }

  /** Says `text` to assistive technology. `assertive` interrupts: only for what touches the customer's own supply or input. */
  protected announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
    this.#frame.announce(text, urgency);
  }

  /** Dispatches one of the widget's events; false when the host took over a cancelable one. */
  protected emit<Name extends keyof (Events & WidgetEvents) & string>(
    name: Name,
    detail: (Events & WidgetEvents)[Name],
    { cancelable = false }: { cancelable?: boolean } = {},
  ): boolean {
    const notTakenOver = this.dispatchEvent(
      new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }),
    );
    const { onEvent } = this.#settings;
    // What throws in the host's log is the host's: it must not look like a failed update.
    if (onEvent) queueMicrotask(() => onEvent({ type: name, detail, widget: this.localName }));
    return notTakenOver;
  }

  /** Asks the host to sign the customer in; false when the host has taken over. */
  protected requestSignIn(reason: 'none' | 'expired'): boolean {
    return this.emit(
      'mains-sign-in-requested',
      { widget: this.localName, reason } as (Events & WidgetEvents)['mains-sign-in-requested'],
      { cancelable: true },
    );
  }

  /** A heading `depth` levels under the widget's title. */
  protected heading(content: unknown, depth = 0, className = ''): TemplateResult {
    return heading((this.headingLevel ?? 2) + depth, content, className);
  }

  protected override createRenderRoot(): HTMLElement {
    this.#frame.build(super.createRenderRoot() as ShadowRoot);
    return this.#frame.stage;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#guardAccent();
    // What was missing when it went may be there now.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#texts.rest();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { api, locale, theme, session, messages } = this;
    const settings = this.#sources.resolve({ api, locale, theme, session, messages });
    this.#stage = stageFor(this.#stage, this.demo, settings.demoStage, () => this.requestUpdate());
    this.#settings = { ...settings, ...this.#stage.settings };
    this.#client.use(this.#settings.api, this.#settings.session);
    const { texts } = this.constructor as typeof WidgetElement;
    this.#texts.use(
      this.#settings.locale,
      this.#settings.messages,
      ([uiTexts] as readonly TextSource[]).concat(texts),
    );
  }

  protected override render(): unknown {
    // Every widget knows the two views of a stage that is not there.
    this.#view = (this.#stage.view as View | undefined) ?? this.computeView();
    const given = this.#settings.theme;
    const theme = given && themes.includes(given) ? given : 'light';
    if (this.#frame.dress({ language: this.language, direction: this.dir, theme })) {
      this.#guardAccent();
    }
    return this.#texts.ready ? this.renderView(this.#view) : nothing;
  }

  /**
   * Error boundary; Lit has none. Whatever throws while updating is replaced by a notice in place. Rendering another
   * template at the root discards the half-made one with its parts, so the next good update starts clean.
   */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      render(this.#fallback(), this.renderRoot, this.renderOptions);
      this.#tellError('render', error instanceof Error ? error.message : String(error));
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const view = this.#view;
    if (!view) return;
    if (!this.#loadedTold && this.isLoaded(view)) {
      this.#loadedTold = true;
      this.emit('mains-loaded', { widget: this.localName } as (Events & WidgetEvents)['mains-loaded']);
    }
    const trouble = troubleOf(view) ?? this.troubleIn(view);
    // Told once for as long as the same stands on screen; with another reference or field (in `message`) it is another.
    const reason = typeof trouble === 'object' ? trouble.message + trouble.reference : trouble;
    if (reason !== this.#reasonTold) {
      this.#reasonTold = reason;
      if (typeof trouble === 'string')
        this.#tellError('config-error', `Attribute "${trouble}" is missing or wrong.`);
      else if (trouble) this.#tellError(trouble.code, trouble.message, trouble.reference);
    }
    const expired = view.state === 'signed-out' && view.reason === 'expired';
    if (expired && !this.#signInTold) this.requestSignIn('expired');
    this.#signInTold = expired;
  }

  /** Rarely needed and never at once: its code comes when the widget has been drawn. */
  #guardAccent(): void {
    setTimeout(() => {
      if (!this.isConnected) return;
      void import('./accent-guard.js').then(
        ({ guardAccent }) => guardAccent(this.#frame.stage),
        // Without it a pale accent stays pale; everything else works.
        () => undefined,
      );
    }, GUARD_DELAY_MS);
  }

  #tellError(code: string, message: string, reference?: string): void {
    const detail = { code, message, widget: this.localName, reference };
    this.emit('mains-error', detail as (Events & WidgetEvents)['mains-error']);
  }

  #fallback(): TemplateResult {
    const again = (): void => this.requestUpdate();
    return html`${notice({
      tone: 'danger',
      title: this.t('ui.crash.title'),
      text: this.t('ui.crash.text'),
      actions: html`<button type="button" class="link" @click=${again}>${this.t('ui.crash.again')}</button>`,
    })}`;
  }
}

/** What there is to report of a view: an error, or the name of a wrong attribute. */
function troubleOf(view: ViewState<unknown, unknown>): MainsError | string | undefined {
  if (view.state === 'config-error') return view.field;
  return view.state === 'error' ? view.error : undefined;
}
