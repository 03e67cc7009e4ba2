const cache = new Map<string, unknown>();

/** Making an Intl object costs more than using it a thousand times; there are few kinds, so they are all kept. */
function kept<T>(kind: string, locale: string, options: object, make: () => T): T {
  const key = kind + locale + JSON.stringify(options);
  let found = cache.get(key) as T | undefined;
  if (!found) cache.set(key, (found = make()));
  return found;
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept('number', locale, options, () => new Intl.NumberFormat(locale, options));
}

/** Always the Gregorian calendar and Latin digits. @throws RangeError for a time zone that there is not. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(
    'date',
    locale,
    options,
    () => new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, options),
  );
}

export function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  return kept('relative', locale, {}, () => new Intl.RelativeTimeFormat(locale));
}
