import { waterfall, type WaterfallModel, type WaterfallStep } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { onStage, type Around } from './ui-stage.js';

const meta: Meta = {
  title: 'Pieces/Waterfall',
  parameters: {
    docs: {
      description: {
        component:
          'Why a whole changed, step by step on one scale from zero. From 600 px of its own width bars stand beside the words; below 600 px each stands under its own.',
      },
    },
  },
};

export default meta;

type Step = readonly [
  label: string,
  amount: number,
  reason: string,
  tone: WaterfallStep['tone'],
  tag?: 'yours' | 'outside' | undefined,
];
type Total = readonly [label: string, amount: number, reason: string];

const tags = { yours: 'Yours to change', outside: 'Outside your control' };

function money(amount: number): string {
  const figure = Math.abs(amount).toLocaleString('en', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${amount < 0 ? '−' : ''}¥${figure}`;
}

function signed(amount: number): string {
  return `${amount > 0 ? '+' : ''}${money(amount)}`;
}

function model(
  start: Total,
  steps: readonly Step[],
  end: Total,
  words = { label: 'From the September bill to the October bill', ...tags },
): WaterfallModel {
  const total = ([label, amount, reason]: Total): WaterfallModel['start'] => ({
    id: label,
    label,
    reason,
    amount,
    amountText: money(amount),
  });
  return {
    label: words.label,
    start: total(start),
    steps: steps.map(([label, amount, reason, tone, tag]) => ({
      id: label,
      label,
      reason,
      amount,
      amountText: signed(amount),
      tone,
      tag: tag && { kind: tag, text: words[tag] },
    })),
    end: total(end),
    differenceText: signed(end[1] - start[1]),
  };
}

const september: Total = ['September bill', 157.86, '30 days, 258 kWh'];
const october: Total = ['October bill', 244.26, '33 days, 384 kWh'];
const more: readonly Step[] = [
  ['3 more days', 15.78, '33 days instead of 30', 'more'],
  ['More used each day', 51.56, '11.6 kWh a day instead of 8.6', 'more'],
  ['Tier 2 reached', 20.78, '98 kWh above the allowance, from 28 Oct', 'tier'],
  ['Prices rose on 1 Oct', 8.28, 'Peak ¥0.03, flat ¥0.02 more per kWh', 'more'],
  ['Promise credit', -10, 'Missed repair window on 14 Oct', 'credit'],
];
const kinds = ['outside', 'yours', 'yours', 'outside', undefined] as const;
const tagged = more.map(([label, amount, reason, tone], index): Step => [
  label,
  amount,
  reason,
  tone,
  kinds[index],
]);

const less = model(
  ['August bill', 322.61, '31 days, 486 kWh'],
  [
    ['1 day less', -9.12, '30 days instead of 31', 'less', 'outside'],
    ['Less used each day', -98.4, '8.6 kWh a day instead of 15.7', 'less', 'yours'],
    ['No tier 2', -61.03, 'You stayed within 260 kWh', 'less', 'yours'],
    ['Paper bill', 3.8, 'Sent to you by post', 'more', 'yours'],
  ],
  september,
);

const chinese = model(
  ['9月账单', 157.86, '30天，258千瓦时'],
  [
    ['多计3天', 15.78, '本期33天，上期30天', 'more', 'outside'],
    ['日均用电增加', 51.56, '每天11.6千瓦时，上期8.6', 'more', 'yours'],
    ['用电进入第二档', 20.78, '10月28日起，超出98千瓦时', 'tier', 'yours'],
    ['10月1日起调价', 8.28, '峰段涨0.03元，平段涨0.02元', 'more', 'outside'],
    ['服务承诺补偿', -10, '10月14日抢修未按约到场', 'credit'],
  ],
  ['10月账单', 244.26, '33天，384千瓦时'],
  { label: '从9月账单到10月账单', yours: '您可以改变', outside: '不由您决定' },
);

const solar: readonly Step[] = [
  ['More sun', -74.2, '212 kWh fed in instead of 96', 'less', 'outside'],
  ['Paid more for it', -12.9, '¥0.36 instead of ¥0.30 per kWh', 'less', 'outside'],
  ['More used at night', 21.35, '61 kWh instead of 22', 'more', 'yours'],
];

function story(shown: WaterfallModel, around: Around = { widthPx: 787 }): StoryObj {
  return { render: () => onStage(() => waterfall(shown), around) };
}

export const More = story(model(september, more, october));
export const WhatYouCanChange = story(model(september, tagged, october));
export const OnAPhone = story(model(september, more, october), { widthPx: 375 });
export const WhatYouCanChangeOnAPhone = story(model(september, tagged, october), { widthPx: 375 });
export const VeryNarrow = story(model(september, tagged, october), { widthPx: 300 });
export const Wide = story(model(september, tagged, october), { widthPx: 1184 });
export const Less = story(less);
export const LessOnAPhone = story(less, { widthPx: 375 });
export const BelowZero = story(
  model(['April bill', 28.4, '30 days'], solar, ['May bill', -37.35, '31 days, paid out to you']),
);
export const BelowZeroOnAPhone = story(
  model(['April bill', 28.4, '30 days'], solar, ['May bill', -37.35, '31 days, paid out to you']),
  { widthPx: 375 },
);
export const FartherBelowZero = story(
  model(['May bill', -37.35, '31 days'], solar, ['June bill', -103.1, '30 days']),
);
export const ManySteps = story(
  model(
    ['Last quarter', 4120, 'July to September'],
    Array.from({ length: 20 }, (_each, index): Step => [
      `Meter ${index + 1}`,
      [180.4, -95.2, 0.02, -0.01, 410, 0][index % 6] ?? 0,
      index % 7 === 6 ? 'A reason that takes much more room than others do, and then some more' : 'Used more',
      (['more', 'less', 'tier', 'credit', 'more', 'more'] as const)[index % 6] ?? 'more',
    ]),
    ['This quarter', 5746.03, 'October to December'],
  ),
);
export const OneHugeStep = story(
  model(
    ['First bill', 4.1, '2 days'],
    [['Your ovens', 18_430.55, 'In use since 3 Oct', 'more']],
    ['Second bill', 18_434.65, '31 days'],
  ),
);
export const NoStep = story(model(september, [], ['October bill', 157.86, '30 days, 258 kWh']));
export const AllZero = story(
  model(
    ['First bill', 0, 'Nothing used'],
    [['Prices', 0, 'As before', 'more']],
    ['Second bill', 0, 'Nothing used'],
  ),
);
export const RightToLeft = story(model(september, tagged, october), { widthPx: 787, direction: 'rtl' });
export const Dark = story(model(september, tagged, october), { widthPx: 787, theme: 'dark' });
export const HighContrast = story(model(september, tagged, october), {
  widthPx: 787,
  theme: 'high-contrast',
});
export const Chinese: StoryObj = {
  render: () =>
    html`<div lang="zh-CN">${onStage(() => waterfall(chinese), { widthPx: 787 })}</div>
      <div lang="zh-CN">${onStage(() => waterfall(chinese), { widthPx: 375 })}</div>`,
};
