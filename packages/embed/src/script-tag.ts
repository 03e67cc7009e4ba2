import type { Settings, Theme } from '@mains/ui';

/**
 * Settings from the `data-*` attributes of the script tag that loaded the loader: `data-api`, `data-locale`,
 * `data-theme`. A module has no `document.currentScript`; the tag is the one with the module's own address.
 * @param moduleUrl `import.meta.url` of the loader
 */
export function settingsOfScriptTag(scripts: Iterable<HTMLScriptElement>, moduleUrl: string): Settings {
  for (const { src, dataset } of scripts) {
    if (src !== moduleUrl) continue;
    const { api, locale, theme } = dataset;
    return {
      ...(api && { api }),
      ...(locale && { locale }),
      ...(theme && { theme: theme as Theme }),
    };
  }
  return {};
}
