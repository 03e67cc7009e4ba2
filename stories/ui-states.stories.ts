import { MainsError } from '@mains/client';
import { configErrorView, errorView, loadingView, skeleton, staleBar } from '@mains/ui';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { onStage, type Stage } from './ui-stage.js';

const meta: Meta = {
  title: 'Pieces/States',
  parameters: {
    docs: {
      description: {
        component:
          'The same words in every widget: what happened, what is safe, what to do, a reference to quote.',
      },
    },
  },
};

export default meta;

const ignore = (): void => undefined;

function story(draw: (stage: Stage) => unknown): StoryObj {
  return { render: () => onStage(draw, { widthPx: 420 }) };
}

export const Loading = story(({ announce }) =>
  loadingView({
    skeleton: skeleton([
      [{ widthPercent: 57, heightPx: 14 }],
      [{ widthPercent: 70, heightPx: 44 }],
      [
        { widthPercent: 46, heightPx: 32 },
        { widthPercent: 24, heightPx: 32 },
        { widthPercent: 12, heightPx: 32 },
        { widthPercent: 18, heightPx: 32 },
      ],
    ]),
    words: 'Fetching your bill. This can take a few seconds.',
    announce,
  }),
);
export const ServiceFails = story(({ t }) =>
  errorView(t, {
    error: new MainsError('server', { reference: '7F2-194' }),
    retry: ignore,
    phone: '600 0123',
  }),
);
export const Offline = story(({ t }) => errorView(t, { error: new MainsError('offline'), retry: ignore }));
export const NotYours = story(({ t }) => errorView(t, { error: new MainsError('forbidden'), retry: ignore }));
export const Stale = story(({ t }) =>
  staleBar(t, {
    stale: { sinceMs: 0, error: new MainsError('offline') },
    age: '5 minutes ago',
    retry: ignore,
  }),
);
export const NotSetUp = story(({ t }) => configErrorView(t, 'api'));
