import { configure } from '@mains/ui';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageNetwork } from '../../../../test/support/page-network.js';
import './define.js';
import { NOW, TOKENS, UsageBackend } from './usage-backend.test-data.js';

let network: PageNetwork;

beforeEach(() => {
  network = new PageNetwork(new UsageBackend().answer);
  const session = { getToken: (): string => TOKENS.full };
  configure({ api: 'https://api.riverbend.example/v1', locale: 'en', now: () => NOW, session });
});

afterEach(() => {
  document.body.replaceChildren();
  network.restore();
  configure({ api: undefined, session: undefined, now: undefined });
});

/** Sixty days of hours in 2025. */
const HOURS = `Start,kWh\n${Array.from(
  { length: 24 * 60 },
  (_, index) => `${new Date(Date.parse('2025-03-01T00:00+08:00') + index * 3_600_000).toISOString()},0.5`,
).join('\n')}`;

const plain = (): string => text().replaceAll(/\s+/g, ' ');
const text = (): string => document.querySelector('mains-usage-chart')?.shadowRoot?.textContent ?? '';

it('draws a file of the customer’s own, and goes back to what the utility has', async () => {
  const opened: unknown[] = [];
  const widget = document.createElement('mains-usage-chart');
  widget.addEventListener('mains-usage-file-opened', (event) => opened.push(event.detail));
  document.body.append(widget);
  await userEvent.click(page.getByRole('button', { name: 'Open a file of your own' }));
  await userEvent.upload(page.getByLabelText('Choose a file'), new File([HOURS], 'hours.csv'));
  await expect.element(page.getByText('One hour')).toBeVisible();
  // Thirty days of twelve kWh are what is known of the newest month, April.
  await expect.poll(text).toContain('April 2025');
  expect(opened).toEqual([{ format: 'csv', channels: 1 }]);

  await userEvent.click(page.getByRole('radio', { name: 'Months' }));
  await expect.poll(text).toContain('March 2025');
  await userEvent.click(page.getByRole('radio', { name: 'One day', exact: true }));
  await expect.poll(text).toContain('29 Apr');
  expect(text()).not.toMatch(/NaN|undefined|usageFile\.|usageChart\.|\[object|Invalid/);

  await userEvent.click(page.getByRole('button', { name: 'Close the file and go back to my own use' }));
  await expect.element(page.getByRole('button', { name: 'Open a file of your own' })).toBeVisible();
  await expect.poll(text).not.toContain('2025 to');
});

it('opens a file that is dropped before anything of it was fetched', async () => {
  const widget = document.createElement('mains-usage-chart');
  document.body.append(widget);
  await expect.element(page.getByRole('button', { name: 'Open a file of your own' })).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([HOURS], 'dropped.csv'));
  widget.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
  widget.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await expect.element(page.getByText('One hour')).toBeVisible();
  expect(text()).toContain('dropped.csv');
});

it('draws months of readings, and says of what is fed in that it is', async () => {
  const widget = document.createElement('mains-usage-chart');
  document.body.append(widget);
  await userEvent.click(page.getByRole('button', { name: 'Open a file of your own' }));
  const months = 'Month,Usage (therms)\nJan 2025,20.5\nFeb 2025,30\nMar 2025,12';
  await userEvent.upload(page.getByLabelText('Choose a file'), new File([months], 'months.csv'));
  await expect.poll(plain).toContain('You used 12 therm in March');
  const fedIn = `Start,Export kWh\n${Array.from({ length: 48 }, (_, hour) => `${new Date(Date.UTC(2025, 2, 1, hour)).toISOString()},0.5`).join('\n')}`;
  await userEvent.upload(page.getByLabelText('Open another file'), new File([fedIn], 'solar.csv'));
  await expect.poll(text).toContain('This series counts what was fed in.');
  expect(text()).not.toMatch(/NaN|undefined|usageFile\.|usageChart\.|usagePeriods\.|\[object|Invalid/);
});
