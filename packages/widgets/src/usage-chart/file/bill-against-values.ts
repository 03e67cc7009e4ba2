import {
  addDecimals,
  compareDecimals,
  dateOfDay,
  decimalFromInteger,
  formatDecimal,
  multiplyDecimals,
  subtractDecimals,
  type Decimal,
  type FileBill,
} from '@mains/domain';
import type { IntervalFacts } from '../usage-facts.js';
import { unitSign } from './channel.model.js';
import type { FileWords } from './words.js';

/** Of what a bill counts, the hundredths that the values may come to more or less, by rounding and by the hour of reading. */
const PERCENT_OFF = 2;

/** For each bill of a file whose days are all there and come to something else than it counts: both, in one sentence. */
export function billsAgainstValues(
  bills: readonly FileBill[],
  { days, unit, file }: IntervalFacts,
  { t, format }: FileWords,
): readonly string[] {
  const [register] = days?.registers ?? [];
  if (!days || !register) return [];
  return bills.flatMap(({ period, quantity }) => {
    if (!period || quantity?.unit !== unit) return [];
    let sum: Decimal = { coefficient: 0n, scale: register.digits };
    let [found, isPart] = [0, false];
    for (const [day, value] of register.values.entries()) {
      const date = dateOfDay(days, day);
      if (date < period.firstDate || date > period.lastDate) continue;
      if (Number.isNaN(value)) return [];
      found += 1;
      isPart ||= file?.partDays.includes(date) ?? false;
      sum = addDecimals(sum, { coefficient: BigInt(value), scale: register.digits });
    }
    const isWhole =
      days.firstDate <= period.firstDate && dateOfDay(days, days.count - 1) >= period.lastDate && found > 0;
    if (!isWhole) return [];
    const billed = quantity.value;
    const more = subtractDecimals(sum, billed);
    const isMore = more.coefficient > 0n;
    // What is missing of a day may be what the bill has more.
    if (isPart && !isMore) return [];
    const size = isMore ? more : { ...more, coefficient: -more.coefficient };
    const allowed = multiplyDecimals(billed, { coefficient: BigInt(PERCENT_OFF), scale: 2 });
    if (compareDecimals(size, allowed) <= 0 || compareDecimals(size, decimalFromInteger(0)) === 0) return [];
    const amount = (value: Decimal): string => `${format.decimal(formatDecimal(value))} ${unitSign(unit)}`;
    return [
      t('usageFile.bills.differs', {
        period: format.period(period),
        bill: amount(billed),
        values: amount(sum),
      }),
    ];
  });
}
