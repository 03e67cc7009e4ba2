import { miniStrip, strip, type StripModel, type Tone } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onStage, type Around } from './ui-stage.js';

const meta: Meta = {
  title: 'Pieces/Strip',
  parameters: {
    docs: {
      description: {
        component:
          'A whole as one proportional strip of explained parts. Horizontal from 600 px of its own width, with leaders from 900 px; below 600 px upright.',
      },
    },
  },
};

export default meta;

type Part = readonly [
  label: string,
  amount: number,
  arithmetic: string | undefined,
  meaning: string | undefined,
  tone: Tone,
];

const octoberBill: readonly Part[] = [
  ['Peak', 120.25, '185 kWh × ¥0.65', '8 to 11 in the morning, 18 to 22 in the evening', 'peak'],
  ['Flat', 61.02, '113 kWh × ¥0.54', 'All other hours', 'flat'],
  ['Valley', 25.8, '86 kWh × ¥0.30', '23:00 to 07:00', 'valley'],
  ['Tier 2', 19.6, '98 kWh × ¥0.20 extra', 'Use above 286 kWh in 33 days', 'tier'],
  ['Daily charge', 13.2, '33 days × ¥0.40', 'Your meter and the network', 'fixed'],
  ['VAT', 14.39, '6% of ¥239.87', 'Paid on to the state', 'tax'],
];

const factoryBill: readonly Part[] = [
  ['Sharp peak', 8210.4, '6,842 kWh × ¥1.20', '19 to 21 in July and August', 'sharp'],
  ['Peak', 24618.02, '25,644 kWh × ¥0.96', undefined, 'peak'],
  ['Flat', 18344.9, '28,223 kWh × ¥0.65', undefined, 'flat'],
  ['Valley', 6120.33, '17,486 kWh × ¥0.35', undefined, 'valley'],
  ['Deep valley', 840.1, '4,667 kWh × ¥0.18', '12 to 14 at holidays', 'deep-valley'],
  ['Demand', 12480, '312 kW × ¥40.00', 'The highest quarter of an hour', 'demand'],
  ['Power factor', 412.8, '0.88 instead of 0.90', 'One per cent more', 'power-factor'],
  ['Levies', 1210.66, undefined, 'Renewables, reservoirs', 'tax'],
  ['Meter', 40, undefined, undefined, 'fixed'],
  ['VAT', 9396.05, '13% of ¥72,277.21', undefined, 'tax'],
];

const laundryBill: readonly Part[] = [
  ['Peak', 9840.45, '11,577 kWh × ¥0.85', undefined, 'peak'],
  ['Flat', 5210.48, '8,404 kWh × ¥0.62', undefined, 'flat'],
  ['Valley', 1986.48, '5,518 kWh × ¥0.36', undefined, 'valley'],
  ['Demand charge', 4200, '105 kW highest × ¥40', undefined, 'demand'],
  ['Power factor', 424.75, '0.86, below 0.90: 2% more', undefined, 'power-factor'],
  ['VAT', 1299.73, '6% of ¥21,662.16', undefined, 'tax'],
];

function model(parts: readonly Part[], credit = 0): StripModel {
  const charges = parts.reduce((sum, [, amount]) => sum + amount, 0);
  const money = (amount: number): string =>
    `¥${amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  return {
    parts: parts.map(([label, amount, arithmetic, meaning, tone]) => ({
      id: label,
      label,
      amountText: money(amount),
      arithmetic,
      meaning,
      tone,
      share: amount / charges,
    })),
    credits:
      credit > 0
        ? [
            {
              id: 'credit',
              label: 'Promise credit',
              amountText: `−${money(credit)}`,
              meaning: 'We missed your repair window on 14 Oct',
              share: credit / charges,
            },
          ]
        : [],
    totalLabel: 'You pay',
    totalText: money(charges - credit),
    notToScaleText: 'not to scale',
  };
}

function story(shown: StripModel, around?: Around): StoryObj {
  return { render: () => onStage(() => strip(shown), around) };
}

export const Bill = story(model(octoberBill, 10));
export const BillInTwoThirds = story(model(octoberBill, 10), { widthPx: 760 });
export const BillOnAPhone = story(model(octoberBill, 10), { widthPx: 375 });
export const RightToLeft = story(model(octoberBill, 10), { direction: 'rtl' });
export const Business = story(model(laundryBill), { widthPx: 1184 });
export const BusinessInTheDark = story(model(laundryBill), { widthPx: 760, theme: 'dark' });
export const BusinessOnAPhone = story(model(laundryBill), { widthPx: 375 });
export const Factory = story(model(factoryBill));
export const FactoryOnAPhone = story(model(factoryBill), { widthPx: 320 });
export const SmallPartsFirst = story(
  model(
    octoberBill.toReversed().map((part, index) => [part[0], 2 ** (index * 2), part[2], part[3], part[4]]),
  ),
);
export const OnePart = story(model(octoberBill.slice(0, 1)));
export const MoreCreditThanCharges = story(model(octoberBill.slice(4), 40));

/** The bar alone, for a card. */
export const Mini: StoryObj = {
  render: () => onStage(() => miniStrip(model(octoberBill, 10).parts), { widthPx: 480 }),
};
