import type { Settings, Theme } from '@mains/ui';

/**
 * Settings from the `data-*` attributes of the script tag that loaded the loader: `data-api`, `data-locale`,
 * `data-theme`. A module has no `document.currentScript`; the tag is the one with the module's own address. That is the
 * address after redirects (`mains@1/mains.js` to `mains@1.2.3/mains.js`): where no tag has it, the only module with
 * `data-api` is taken.
 * @param moduleUrl `import.meta.url` of the loader
 */
export function settingsOfScriptTag(scripts: Iterable<HTMLScriptElement>, moduleUrl: string): Settings {
  const tags = [...scripts];
  const [likely, another] = tags.filter(({ type, dataset }) => type === 'module' && dataset['api']);
  const own = tags.find(({ src }) => src === moduleUrl) ?? (another ? undefined : likely);
  const { api, locale, theme } = own?.dataset ?? {};
  return {
    ...(api && { api }),
    ...(locale && { locale }),
    ...(theme && { theme: theme as Theme }),
  };
}
