import type { Commodity, PlainDate } from '@mains/contract';
import { compareDecimals, parseDecimal } from '@mains/domain';
import { clockText, dayName } from '@mains/i18n';
import { highestIndex, percentOf, type Figured } from './figures.js';
import { quantityText } from './measure.js';
import { saving } from './prices.js';
import type { Quality } from './quality.js';
import { sumOf } from './readings.js';
import { halfStretch, type Stretch } from './stretch.js';
import { timeText } from './times.js';
import { clockAfter, clockAt } from './timeline.js';
import type { QuartersWords } from './words.js';

/** The answer of a day, and the stretch that it speaks of. */
export interface DayAnswer {
  readonly sentence: string;
  readonly stretch?: Stretch;
}

export function dayAnswer(
  { readings, measure }: Figured,
  { received, missing, comingFrom }: Quality,
  { date, commodity }: { readonly date: PlainDate; readonly commodity: Commodity | undefined },
  words: QuartersWords,
): DayAnswer {
  const { t, format } = words;
  const { used, fedIn, isNet, timeline } = readings;
  const span = { first: 0, end: timeline.count };
  const day = dayName(format.locale, date);
  if (received === 0) return { sentence: t('usageQuarters.day.none', { day }) };
  const fedInSum = fedIn ? sumOf(fedIn, span) : 0;
  const fedInText = quantityText(fedInSum, readings, words);
  if (!used) return { sentence: t('usageQuarters.day.fedIn', { day, fedIn: fedInText }) };
  const usedSum = sumOf(used, span);
  const usedText = quantityText(usedSum, readings, words);
  if (isNet) return { sentence: t('usageQuarters.day.net', { day, net: usedText }) };
  if (!measure.adds) return { sentence: t('usageQuarters.day.measured', { day }) };
  if (fedInSum > 0) {
    return { sentence: t('usageQuarters.day.usedAndFedIn', { day, used: usedText, fedIn: fedInText }) };
  }
  const what = t(`usageQuarters.what.${commodity ?? 'supply'}`);
  if (usedSum === 0) return { sentence: t('usageQuarters.day.nothing', { day, what }) };
  const isPart = missing > 0 || comingFrom < timeline.count;
  const stretch = halfStretch(used);
  if (!stretch) {
    const at = highestIndex(used, span) ?? 0;
    return {
      sentence: t(isPart ? 'usageQuarters.day.soFar' : 'usageQuarters.day.highest', {
        day,
        used: usedText,
        what,
        value: measure.text(used[at] ?? 0),
        time: timeText(clockAt(timeline, at), words),
      }),
    };
  }
  const from = timeText(clockAt(timeline, stretch.first), words);
  const to = timeText(clockAfter(timeline, stretch.end - 1), words);
  const share = percentOf(sumOf(used, stretch), usedSum, words);
  const portion = stretch.share >= 0.505 ? 'more' : stretch.share >= 0.495 ? 'half' : 'almost';
  return {
    sentence:
      t(`usageQuarters.day.${portion}`, { day, what, share, from, to }) +
      (isPart ? t('usageQuarters.day.ofReceived') : ''),
    stretch,
  };
}

/**
 * What a unit used at the cheapest price instead of the dearest of the day saves. Only from prices of the day: a tier adds
 * the same to both.
 */
export function dayHint({ runs, readings }: Figured, words: QuartersWords): string | undefined {
  const { t, format } = words;
  const { used, fedIn, isNet } = readings;
  // What is made at home has a price of its own.
  if (!used || fedIn || isNet) return undefined;
  const priced = (runs ?? []).flatMap(({ price, ...run }) =>
    price && run.timeOfUse ? [{ ...run, price }] : [],
  );
  const byPrice = [...priced].sort((one, other) =>
    compareDecimals(parseDecimal(one.price.value), parseDecimal(other.price.value)),
  );
  const [cheap, dear] = [byPrice[0], byPrice.at(-1)];
  if (!cheap || !dear || cheap.price.value === dear.price.value || cheap.price.per !== 'kWh')
    return undefined;
  if (!priced.some((run) => run.price === dear.price && sumOf(used, run) > 0)) return undefined;
  // The evening's hours of the cheap price are still to come when somebody thinks of washing.
  const after = priced.filter(({ timeOfUse, first }) => timeOfUse === cheap.timeOfUse && first > dear.first);
  const start = after.at(-1);
  const values = {
    dear: t(`usageQuarters.period.${dear.timeOfUse ?? 'peak'}`),
    cheap: t(`usageQuarters.period.${cheap.timeOfUse ?? 'valley'}`),
    amount: format.money(saving(dear.price, cheap.price), { symbol: 'word' }),
  };
  return start
    ? t('usageQuarters.hint.after', {
        ...values,
        time: clockText(format.locale, clockAt(readings.timeline, start.first).minute),
      })
    : t('usageQuarters.hint.other', values);
}
