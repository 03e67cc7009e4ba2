import type { Bill, BillLine, BillSummary, Money } from '@mains/contract';
import { Formatter, Translator } from '@mains/i18n';
import { billDifferenceTexts, type DifferenceWords } from './words.js';

/** For tests: minor units of yuan. */
export const cny = (amountMinor: number): Money => ({ amountMinor, currency: 'CNY' });

type Period = 'peak' | 'flat' | 'valley';

interface Made {
  readonly id: string;
  readonly month: string;
  readonly period: BillSummary['period'];
  readonly days: number;
  /** kWh and the price of one in hundredths of a yuan, by price period. */
  readonly used: Readonly<Record<Period, readonly [kWh: number, priceMinor: number]>>;
  readonly above?: number;
  readonly creditMinor?: number;
  readonly validFrom: string;
}

function made({ id, month, period, days, used, above, creditMinor, validFrom }: Made): Bill {
  const usage = Object.entries(used).map(([timeOfUse, [kWh, price]]): BillLine => ({
    id: timeOfUse,
    kind: 'usage',
    timeOfUse: timeOfUse as Period,
    label: `${timeOfUse} electricity`,
    quantity: { value: String(kWh), unit: 'kWh' },
    price: { value: `0.${price}`, currency: 'CNY', per: 'kWh' },
    amount: cny(kWh * price),
  }));
  const tier: BillLine[] =
    above === undefined
      ? []
      : [
          {
            id: 'tier-2',
            kind: 'tier',
            label: 'Tier 2 uplift',
            shortLabel: 'Tier 2',
            quantity: { value: String(above), unit: 'kWh' },
            price: { value: '0.20', currency: 'CNY', per: 'kWh' },
            amount: cny(above * 20),
            basis: {
              kind: 'allowance',
              used: { value: '384', unit: 'kWh' },
              allowance: { value: '286', unit: 'kWh' },
              cycleAllowance: { value: '260', unit: 'kWh' },
              periodDays: 33,
              cycleDays: 30,
              reachedOn: '2026-10-28',
            },
          },
        ];
  const daily: BillLine = {
    id: 'daily',
    kind: 'fixed',
    label: 'Daily charge',
    quantity: { value: String(days), unit: 'day' },
    price: { value: '0.40', currency: 'CNY', per: 'day' },
    amount: cny(days * 40),
  };
  const charges = [...usage, ...tier, daily];
  const net = charges.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
  const vat: BillLine = {
    id: 'vat',
    kind: 'tax',
    label: 'VAT',
    amount: cny(Math.round((net * 6) / 100)),
    basis: { kind: 'percentage', percent: '6', base: cny(net), lineIds: charges.map((line) => line.id) },
  };
  const credit: BillLine[] =
    creditMinor === undefined
      ? []
      : [
          {
            id: 'credit',
            kind: 'credit',
            label: 'Promise credit',
            amount: cny(-creditMinor),
            basis: { kind: 'note', text: 'Missed repair window on 14 Oct', reference: 'C-1164' },
          },
        ];
  const lines = [...charges, vat, ...credit];
  const total = cny(lines.reduce((sum, { amount }) => sum + amount.amountMinor, 0));
  const kWh = Object.values(used).reduce((sum, [each]) => sum + each, 0);
  return {
    summary: {
      id,
      number: `RB-${month}-408812`,
      accountId: 'acc',
      serviceId: 'svc',
      commodity: 'electricity',
      status: 'paid',
      month,
      period,
      issuedOn: period.lastDate,
      total,
      outstanding: cny(0),
      quantity: { value: String(kWh), unit: 'kWh' },
      readQuality: 'actual',
    },
    meters: [{ number: 'E-558 2047', kind: 'smart' }],
    documents: [],
    tariffs: [{ tariffId: 'home', validFrom }],
    lines,
  };
}

/** For tests: ¥157.86, 30 days, 258 kWh. */
export const septemberBill: Bill = made({
  id: 'sep',
  month: '2026-09',
  period: { firstDate: '2026-09-01', lastDate: '2026-09-30' },
  days: 30,
  used: { peak: [120, 62], flat: [96, 52], valley: [42, 30] },
  validFrom: '2026-01-01',
});

/** For tests: ¥244.26, 33 days, 384 kWh, 98 kWh above the allowance, a credit of ¥10. */
export const octoberBill: Bill = made({
  id: 'oct',
  month: '2026-10',
  period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
  days: 33,
  used: { peak: [185, 65], flat: [113, 54], valley: [86, 30] },
  above: 98,
  creditMinor: 1000,
  validFrom: '2026-10-01',
});

/** For tests: ¥130.34 in May, without a bill for the months up to September. */
export const mayBill: Bill = made({
  id: 'may',
  month: '2026-05',
  period: { firstDate: '2026-05-01', lastDate: '2026-05-31' },
  days: 31,
  used: { peak: [90, 62], flat: [90, 52], valley: [40, 30] },
  validFrom: '2026-01-01',
});

/** For tests: the same bill with another summary. */
export function withSummary(bill: Bill, change: Partial<BillSummary>): Bill {
  return { ...bill, summary: { ...bill.summary, ...change } };
}

/** For tests: the words of the difference in one language, in the zone of the pictures. */
export async function differenceWordsIn(locale: 'en' | 'zh-CN'): Promise<DifferenceWords> {
  const translator = new Translator({ locale });
  await translator.use(billDifferenceTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}
