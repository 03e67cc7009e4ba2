import { mainsVersion, providerChangeEvent, type Settings, type Theme } from '@mains/ui';
import { css, ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

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

  /** Base URL of the utility's API. */
  @property() api: string | undefined;
  /** Language tag, such as `zh-CN`. */
  @property() locale: string | undefined;
  @property() theme: Theme | undefined;
  /** The host's session. */
  @property({ attribute: false }) session: Settings['session'];
  /** The host's own wording. */
  @property({ attribute: false }) messages: Settings['messages'];
  /** Clock in epoch milliseconds; for demos and tests. */
  @property({ attribute: false }) now: Settings['now'];
  /** Told of every event a widget inside dispatches. */
  @property({ attribute: false }) onEvent: Settings['onEvent'];

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
