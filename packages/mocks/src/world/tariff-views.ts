import type {
  PlainDate,
  Tariff,
  TariffCalendar,
  TariffCharge,
  TariffSheet,
  TariffSummary,
} from '@mains/contract';
import type { Charge } from '@mains/domain';
import { addDays } from '@mains/domain';
import type { Language } from '../text.js';
import type { Product } from './plan.js';
import { seasonNames } from './tariffs/calendars.js';
import { holidayName } from './tariffs/holidays.data.js';
import { wordsView } from './views.js';

/** So long before it holds a sheet is decided and shown. */
const ANNOUNCED_DAYS_BEFORE = 60;

export function tariffSummaryView(product: Product, language: Language): TariffSummary {
  const { id, name, commodity, audience, description } = product;
  return { id, name: name[language], commodity, audience, description: description[language] };
}

/** A tariff as it is known on a day: past sheets, the one in force, and what was announced by then. */
export function tariffView(product: Product, language: Language, today: PlainDate): Tariff {
  const known = product.sheets.filter(
    ({ validFrom }, index) => index === 0 || addDays(validFrom, -ANNOUNCED_DAYS_BEFORE) <= today,
  );
  return {
    ...tariffSummaryView(product, language),
    source: product.source[language],
    sheets: known.map(({ calendar, charges, ...sheet }): TariffSheet => ({
      ...sheet,
      ...(calendar && { calendar: calendarView(calendar, language) }),
      charges: charges.map((charge) => chargeView(charge, product, language)),
    })),
  };
}

function chargeView(charge: Charge, { id, texts }: Product, language: Language): TariffCharge {
  const text = texts[charge.id];
  if (!text) throw new RangeError(`${id} has no words for ${charge.id}`);
  const meaning = text.terms?.(charge) ?? (typeof text.meaning === 'function' ? undefined : text.meaning);
  return { ...charge, ...wordsView(text, meaning, language) };
}

function calendarView({ seasons, holidays }: TariffCalendar, language: Language): TariffCalendar {
  return {
    seasons: seasons.map((season) => {
      const label = seasonNames[season.id];
      return { ...season, ...(label && { label: label[language] }) };
    }),
    ...(holidays && {
      holidays: holidays.map(({ date }) => {
        const name = holidayName(date);
        return { date, ...(name && { name: name[language] }) };
      }),
    }),
  };
}
