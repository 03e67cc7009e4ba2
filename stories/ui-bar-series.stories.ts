import { barSeries, type SeriesBar } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onStage, type Around } from './ui-stage.js';

const meta: Meta = {
  title: 'Pieces/Bar series',
  parameters: {
    docs: {
      description: {
        component:
          'A short series of bars from zero: the past in grey, the same month of last year tinted, the current one filled. Arrow keys, Home and End move from bar to bar.',
      },
    },
  },
};

export default meta;

const names = [
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
];
const amounts = [228.94, 226.1, 281, 308.9, 262, 189.9, 160.2, 165.4, 213.7, 296.3, 322.61, 157.86, 244.26];

function bars(values: readonly (number | null)[]): SeriesBar[] {
  return values.map((value, index) => {
    const name = names[index] ?? '';
    const year = index < 3 ? '2025' : '2026';
    return {
      id: `${index}`,
      value,
      valueText: value === null ? '' : `${value < 0 ? '−' : ''}¥${Math.abs(value).toFixed(2)}`,
      name: `${name} ${year}`,
      shortLabel: name.slice(0, 3),
      group: year,
      tone: index === 0 ? 'compare' : index === values.length - 1 ? 'current' : 'past',
    };
  });
}

function story(values: readonly (number | null)[], around: Around = { widthPx: 464 }): StoryObj {
  return {
    render: () => {
      let selectedId: string | undefined;
      return onStage(
        ({ redraw }) =>
          barSeries({
            label: 'Last 13 months',
            bars: bars(values),
            tickText: (value) => `¥${value}`,
            missingText: 'No bill',
            selectedId,
            onSelect: (id) => {
              selectedId = id;
              redraw();
            },
          }),
        around,
      );
    },
  };
}

export const Last13Months = story(amounts);
export const OnAPhone = story(amounts, { widthPx: 375 });
export const Wide = story(amounts, { widthPx: 1136 });
export const Missing = story(amounts.map((value, index) => ([4, 5, 8].includes(index) ? null : value)));
export const WithCredits = story(amounts.map((value, index) => (index % 4 === 3 ? -value / 3 : value)));
export const FirstMonth = story([244.26]);
export const RightToLeft = story(amounts, { widthPx: 464, direction: 'rtl' });
