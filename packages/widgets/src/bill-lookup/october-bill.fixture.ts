import type { Bill, BillLine, BillSummary, Money } from '@mains/contract';
import { Formatter, Translator } from '@mains/i18n';
import { billDetailsTexts, type DetailsWords } from './details/words.js';
import { billLookupTexts, type Words } from './words.js';

/** For tests: minor units of yuan. */
export const cny = (amountMinor: number): Money => ({ amountMinor, currency: 'CNY' });

export function summary(extra: Partial<BillSummary> = {}): BillSummary {
  return {
    id: 'bill_oct',
    number: 'RB-2026-10-408812',
    accountId: 'acc',
    serviceId: 'svc',
    commodity: 'electricity',
    status: 'due',
    month: '2026-10',
    period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
    issuedOn: '2026-11-04',
    dueOn: '2026-11-30',
    total: cny(24426),
    outstanding: cny(24426),
    quantity: { value: '384', unit: 'kWh' },
    readQuality: 'actual',
    ...extra,
  };
}

function register(
  id: string,
  timeOfUse: 'peak' | 'flat' | 'valley',
  kWh: number,
  price: string,
  from: number,
): BillLine {
  const name = `${timeOfUse[0]!.toUpperCase()}${timeOfUse.slice(1)}`;
  return {
    id,
    kind: 'usage',
    timeOfUse,
    label: `${name} electricity`,
    shortLabel: name,
    meaning: `When it is ${timeOfUse}`,
    quantity: { value: String(kWh), unit: 'kWh' },
    price: { value: price, currency: 'CNY', per: 'kWh' },
    amount: cny(Math.round(kWh * Number(price) * 100)),
    basis: {
      kind: 'registers',
      spans: [
        {
          meterNumber: 'E-558 2047',
          register: id,
          start: { value: String(from), readOn: '2026-09-30', quality: 'actual' },
          end: { value: String(from + kWh), readOn: '2026-11-02', quality: 'actual' },
        },
      ],
    },
  };
}

/** The bill of the pictures: ¥244.26 for October 2026. */
export function octoberBill(extra: Partial<Bill> = {}): Bill {
  return {
    summary: summary(),
    meters: [{ number: 'E-558 2047', kind: 'smart' }],
    lines: [
      register('1', 'peak', 185, '0.65', 4812),
      register('2', 'flat', 113, '0.54', 3306),
      register('3', 'valley', 86, '0.30', 2570),
      {
        id: '4',
        kind: 'tier',
        label: 'Tier 2 uplift',
        shortLabel: 'Tier 2',
        quantity: { value: '98', unit: 'kWh' },
        price: { value: '0.20', currency: 'CNY', per: 'kWh' },
        amount: cny(1960),
        basis: {
          kind: 'allowance',
          used: { value: '384', unit: 'kWh' },
          allowance: { value: '286', unit: 'kWh' },
          cycleAllowance: { value: '260', unit: 'kWh' },
          periodDays: 33,
          cycleDays: 30,
        },
      },
      {
        id: '5',
        kind: 'fixed',
        label: 'Daily charge',
        quantity: { value: '33', unit: 'day' },
        price: { value: '0.40', currency: 'CNY', per: 'day' },
        amount: cny(1320),
        basis: { kind: 'note', text: 'Meter and network, each day' },
      },
      {
        id: '6',
        kind: 'tax',
        label: 'VAT',
        amount: cny(1439),
        basis: { kind: 'percentage', percent: '6', base: cny(23987) },
      },
      {
        id: '7',
        kind: 'credit',
        label: 'Promise credit',
        amount: cny(-1000),
        basis: { kind: 'note', text: 'Crew missed the window on 14 Oct', reference: 'C-1164' },
      },
    ],
    documents: [{ id: 'doc', kind: 'bill', mediaType: 'application/pdf', sizeBytes: 217_088 }],
    ...extra,
  };
}

/** For tests: the widget's words in one language, in the zone of the pictures. */
export async function wordsIn(locale: 'en' | 'zh-CN'): Promise<Words> {
  const translator = new Translator({ locale });
  await translator.use(billLookupTexts);
  return { t: translator.t, format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }) };
}

/** For tests: the words of the deferred part as well. */
export async function detailsWordsIn(locale: 'en' | 'zh-CN'): Promise<DetailsWords> {
  const translator = new Translator({ locale });
  await Promise.all([translator.use(billLookupTexts), translator.use(billDetailsTexts)]);
  return {
    t: translator.t,
    format: new Formatter({ locale, timeZone: 'Asia/Shanghai' }),
  };
}
