import { mainsVersion, providerChangeEvent, type Settings, type Theme } from '@mains/ui';
import { css, ReactiveElement, type PropertyDeclarations, type PropertyValues } from 'lit';

/**
 * Settings for every widget inside it, also inside other providers and shadow roots; the nearest provider wins, key by
 * key. It has no look of its own.
 *
 * @summary Settings for all widgets inside.
 * @slot - The part of the page that the settings are for.
 */
export class MainsProviderElement extends ReactiveElement {
  static readonly version: string = mainsVersion;

  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none !important;
    }
  `;

  static override properties: PropertyDeclarations = {
    api: {},
    locale: {},
    theme: {},
    session: { attribute: false },
    messages: { attribute: false },
    now: { attribute: false },
    onEvent: { attribute: false },
  };

  /** Base URL of the utility's API. */
  declare api: string | undefined;
  /** Language tag, such as `zh-CN`. */
  declare locale: string | undefined;
  declare theme: Theme | undefined;
  /** The host's session. */
  declare session: Settings['session'];
  /** The host's own wording. */
  declare messages: Settings['messages'];
  /** Clock in epoch milliseconds; for demos and tests. */
  declare now: Settings['now'];
  /** Told of every event a widget inside dispatches. */
  declare onEvent: Settings['onEvent'];

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (!root.firstChild) root.append(document.createElement('slot'));
    return root;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.dispatchEvent(new Event(providerChangeEvent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mains-provider': MainsProviderElement;
  }
}
