import { PlotController, type PlotSpan, type PlotWords } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { dayDemo, daysDemo, exportDemo, type PlotDemo, yearDemo } from './plot-demo.js';
import { onStage, type Around } from './ui-stage.js';

const meta: Meta = {
  title: 'Pieces/Plot',
  parameters: {
    docs: {
      description: {
        component:
          'A picture of values: bars or a curve on a canvas, its words as text over it. Chart.js is fetched when the plot comes near the screen. Arrow keys, Home, End, Page Up and Page Down move from item to item, + and − zoom, Shift and an arrow choose a stretch.',
      },
    },
  },
};

export default meta;

const words: PlotWords = {
  loading: 'Drawing the chart.',
  failed: 'The chart did not arrive. The table has the same figures.',
  retry: 'Try again',
  zoom: {
    label: 'Part of the chart shown',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Whole year',
    earlier: 'Earlier',
    later: 'Later',
  },
  span: { start: 'Beginning of the selected time', end: 'End of the selected time' },
};

function story(
  { plot, itemAt }: PlotDemo,
  { hasSpan = false, around = {} }: { hasSpan?: boolean; around?: Around } = {},
  play?: (root: ShadowRoot) => Promise<void>,
): StoryObj {
  return {
    render: () => {
      let controller: PlotController | undefined;
      let span: PlotSpan | undefined = hasSpan ? { first: 72, end: 86 } : undefined;
      return onStage(({ host, redraw }) => {
        controller ??= new PlotController(host, {
          onSelect: () => undefined,
          ...(hasSpan
            ? {
                onSpan: (chosen) => {
                  span = chosen;
                  redraw();
                },
              }
            : {}),
        });
        const spanText =
          span && `${itemAt(span.first).name.slice(0, 5)} to ${itemAt(span.end - 1).name.slice(-5)}`;
        return controller.render(plot, { label: 'Electricity use', words, span, spanText, itemAt });
      }, around);
    },
    play: async ({ canvasElement }) => {
      const root = canvasElement.querySelector('mains-piece-stage')?.shadowRoot;
      if (!root) throw new Error('No stage');
      await waitFor(() => expect(root.querySelector('input[type=range]')).not.toBeNull(), {
        timeout: 10_000,
      });
      await play?.(root);
    },
  };
}

const range = (root: ShadowRoot): HTMLInputElement => {
  const found = root.querySelector<HTMLInputElement>('input[aria-label="Electricity use"]');
  if (!found) throw new Error('No range');
  return found;
};

const speaks = (root: ShadowRoot, text: string): Promise<void> =>
  waitFor(() => expect(range(root).getAttribute('aria-valuetext')).toContain(text));

async function walk(root: ShadowRoot, keys: string): Promise<void> {
  range(root).focus();
  await userEvent.keyboard(keys);
}

const seesTip = (root: ShadowRoot, text: string): Promise<void> =>
  waitFor(() => expect(root.querySelector('.plot-tip')?.textContent).toContain(text));

export const DaysOfAPeriod = story(daysDemo(), {}, async (root) => {
  range(root).focus();
  await speaks(root, 'Mon 2 Nov, 18.0 kWh');
  await seesTip(root, 'Mon 2 Nov');
});

export const GapsAndEstimates = story(daysDemo({ isPatchy: true }), {}, async (root) => {
  await waitFor(() => expect(root.textContent).toContain('13 to 15 Oct, nothing arrived'));
});

export const OnAPhone = story(daysDemo({ isPatchy: true }), { around: { widthPx: 360 } }, async (root) => {
  await waitFor(() => expect(root.querySelector('.plot-legend')?.textContent).toContain('Peak'));
});

export const FedIn = story(exportDemo(), {}, async (root) => {
  await waitFor(() => expect(root.textContent).toContain('Allowance 8 kWh'));
});

export const OneDay = story(dayDemo(), { hasSpan: true }, async (root) => {
  await waitFor(() => expect(root.textContent).toContain('18:00 to 21:30'));
  const start = root.querySelector<HTMLInputElement>('[aria-label="Beginning of the selected time"]');
  start?.focus();
  await waitFor(() => expect(root.activeElement).toBe(start));
});

export const AYearOfQuarterHours = story(yearDemo(), {}, async (root) => {
  const zoomIn = [...root.querySelectorAll('button')].find(
    (button) => button.textContent?.trim() === 'Zoom in',
  );
  zoomIn?.click();
  await walk(root, '{Escape}');
  const whole = [...root.querySelectorAll('button')].find(
    (button) => button.textContent?.trim() === 'Whole year',
  );
  await waitFor(() => expect(whole?.getAttribute('aria-disabled')).toBe('false'));
});

export const Dark = story(dayDemo(), { hasSpan: true, around: { theme: 'dark' } });
export const HighContrast = story(daysDemo({ isPatchy: true }), { around: { theme: 'high-contrast' } });
export const RightToLeft = story(daysDemo(), { around: { direction: 'rtl' } }, async (root) => {
  range(root).focus();
  await seesTip(root, 'Mon 2 Nov');
});
