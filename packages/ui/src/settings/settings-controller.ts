import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, subscribePageLanguage } from './page-language.js';
import { providerChangeEvent, providersAround, settingsOfProvider } from './provider.js';
import { getPageSettings, mergeSettings, subscribePageSettings, type Settings } from './settings.js';

export type SettingsHost = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/**
 * Settings in force for an element: its own, then the providers around it, then `configure()`, then the page's
 * language. Asks the host to update when any of them changes.
 */
export class SettingsController implements ReactiveController {
  readonly #host: SettingsHost;
  #providers: readonly HTMLElement[] = [];
  #release: (() => void)[] = [];

  constructor(host: SettingsHost) {
    this.#host = host;
    host.addController(this);
  }

  /** `own` are the settings of the element itself. Read it while updating, not before. */
  resolve(own: Settings): Settings {
    return mergeSettings([
      own,
      ...this.#providers.map(settingsOfProvider),
      getPageSettings(),
      { locale: pageLanguage() },
    ]);
  }

  hostConnected(): void {
    const changed = (): void => this.#host.requestUpdate();
    this.#providers = providersAround(this.#host);
    for (const provider of this.#providers) {
      provider.addEventListener(providerChangeEvent, changed);
      this.#release.push(() => provider.removeEventListener(providerChangeEvent, changed));
    }
    this.#release.push(subscribePageSettings(changed), subscribePageLanguage(changed));
    // Elsewhere in the page other settings may be in force.
    if (this.#host.hasUpdated) changed();
  }

  hostDisconnected(): void {
    for (const release of this.#release.splice(0)) release();
    this.#providers = [];
  }
}
