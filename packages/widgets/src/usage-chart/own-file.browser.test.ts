import { clientFor, type MainsClient } from '@mains/client';
import { configure, type WidgetElement } from '@mains/ui';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PageNetwork } from '../../../../test/support/page-network.js';
import './define.js';
import { NOW, problem, TOKENS, UsageBackend } from './usage-backend.test-data.js';

let network: PageNetwork;
let backend: UsageBackend;
let token: string | undefined;

const API = 'https://api.riverbend.example/v1';
let session: { readonly getToken: () => string | undefined };
const personIn = (): MainsClient => clientFor({ apiBase: API, session });

beforeEach(() => {
  backend = new UsageBackend();
  network = new PageNetwork(backend.answer);
  token = TOKENS.full;
  session = { getToken: () => token };
  configure({ api: API, locale: 'en', now: () => NOW, session });
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

/** A worker takes its time to start. */
const SOON = { timeout: 10_000 };

const plain = (): string => text().replaceAll(/\s+/g, ' ');
const text = (): string => document.querySelector('mains-usage-chart')?.shadowRoot?.textContent ?? '';

it('draws a file of the customer’s own, and goes back to what the utility has', async () => {
  const opened: unknown[] = [];
  const widget = document.createElement('mains-usage-chart');
  widget.addEventListener('mains-usage-file-opened', (event) => opened.push(event.detail));
  const looked: unknown[] = [];
  widget.addEventListener('mains-usage-view-changed', (event) => looked.push(event.detail));
  document.body.append(widget);
  await userEvent.upload(page.getByLabelText('Open a file of your own'), new File([HOURS], 'hours.csv'));
  await expect.poll(text, SOON).toContain('One hour');
  // Thirty days of twelve kWh are what is known of the newest month, April.
  await expect.poll(text, SOON).toContain('April 2025');
  expect(opened).toEqual([{ format: 'csv', channels: 1 }]);

  await userEvent.click(page.getByRole('radio', { name: 'Months' }));
  await expect.poll(text, SOON).toContain('March 2025');
  await userEvent.click(page.getByRole('radio', { name: 'One day', exact: true }));
  await expect.poll(text, SOON).toContain('29 Apr');
  expect(looked).toEqual([]);
  expect(text()).not.toMatch(/NaN|undefined|usageFile\.|usageChart\.|\[object|Invalid/);

  await userEvent.click(page.getByRole('button', { name: 'Close the file and go back to my own use' }));
  await expect.element(page.getByLabelText('Open a file of your own')).toBeVisible();
  await expect.poll(text, SOON).not.toContain('2025 to');
});

it('opens a file that is dropped before anything of it was fetched', async () => {
  const widget = document.createElement('mains-usage-chart');
  document.body.append(widget);
  await expect.element(page.getByLabelText('Open a file of your own')).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([HOURS], 'dropped.csv'));
  widget.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
  widget.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await expect.poll(text, SOON).toContain('One hour');
  expect(text()).toContain('dropped.csv');
});

describe('a file that is open', () => {
  async function opened(): Promise<WidgetElement> {
    const widget = document.createElement('mains-usage-chart') as WidgetElement;
    document.body.append(widget);
    await userEvent.upload(page.getByLabelText('Open a file of your own'), new File([HOURS], 'secret.csv'));
    await expect.poll(text, SOON).toContain('April 2025');
    return widget;
  }

  const isGone = async (): Promise<void> => {
    await expect.element(page.getByLabelText('Open a file of your own')).toBeVisible();
    expect(text()).not.toMatch(/secret|2025 to|April 2025|kWh/);
  };

  it('is closed when the person signs out', async () => {
    await opened();
    await personIn().session.signOut();
    await expect.poll(text, SOON).not.toContain('secret.csv');
    await isGone();
  });

  it('is closed when the session ends by itself', async () => {
    await opened();
    backend.instead.set('-usage', () => problem(401, 'not-authenticated'));
    personIn().session.expire(TOKENS.full);
    await expect.poll(text, SOON).not.toContain('secret.csv');
    await isGone();
  });

  it('is not shown to the next person', async () => {
    await opened();
    token = TOKENS.bills;
    personIn().session.askHostAgain();
    await expect.poll(text, SOON).not.toContain('secret.csv');
    await expect.poll(text, SOON).toContain('The same figures as a table');
    expect(text()).not.toContain('April 2025');
  });

  it('stays for one who is not signed in, until somebody is', async () => {
    token = undefined;
    const widget = await opened();
    widget.requestUpdate();
    await widget.updateComplete;
    expect(personIn().session.state).toBe('none');
    expect(text()).toContain('secret.csv');
    token = TOKENS.full;
    personIn().session.askHostAgain();
    await expect.poll(text, SOON).not.toContain('secret.csv');
  });
});

it('draws months of readings, and says of what is fed in that it is', async () => {
  const widget = document.createElement('mains-usage-chart');
  document.body.append(widget);
  const months = 'Month,Usage (therms)\nJan 2025,20.5\nFeb 2025,30\nMar 2025,12';
  await userEvent.upload(page.getByLabelText('Open a file of your own'), new File([months], 'months.csv'));
  await expect.poll(plain, SOON).toContain('You used 12 therm in March');
  const fedIn = `Start,Export kWh\n${Array.from({ length: 48 }, (_, hour) => `${new Date(Date.UTC(2025, 2, 1, hour)).toISOString()},0.5`).join('\n')}`;
  await userEvent.upload(page.getByLabelText('Open another file'), new File([fedIn], 'solar.csv'));
  await expect.poll(text, SOON).toContain('This series counts what was fed in.');
  expect(text()).not.toMatch(/NaN|undefined|usageFile\.|usageChart\.|usagePeriods\.|\[object|Invalid/);
});

it('is there for files alone, without an API and without complaint', async () => {
  configure({ api: undefined, session: undefined });
  const wrong: unknown[] = [];
  const widget = document.createElement('mains-usage-chart');
  widget.addEventListener('mains-error', (event) => wrong.push(event.detail));
  widget.setAttribute('own-file', '');
  document.body.append(widget);
  await expect.element(page.getByRole('heading', { name: 'See the use in your own file' })).toBeVisible();
  await userEvent.upload(page.getByLabelText('Open a file of your own'), new File([HOURS], 'mine.csv'));
  await expect.poll(text, SOON).toContain('April 2025');
  expect(plain().split('mine.csv')).toHaveLength(2);
  expect(text()).not.toContain('go back to my own use');
  await userEvent.click(page.getByRole('button', { name: 'Close the file', exact: true }));
  await expect.element(page.getByRole('heading', { name: 'See the use in your own file' })).toBeVisible();
  expect(wrong).toEqual([]);
});

it('reads a file again by the zone that the customer chooses', async () => {
  document.body.append(document.createElement('mains-usage-chart'));
  const rows = Array.from({ length: 72 }, (_, hour) => {
    const at = new Date(Date.UTC(2025, 0, 1) + hour * 3_600_000).toISOString();
    return `${at.slice(0, 10)} ${at.slice(11, 16)},0.5`;
  });
  await userEvent.upload(
    page.getByLabelText('Open a file of your own'),
    new File([`Start,kWh\n${rows.join('\n')}`], 'local.csv'),
  );
  await expect.element(page.getByLabelText('Time zone of the file')).toHaveValue('Asia/Shanghai');
  expect(plain()).toContain('We take Asia/Shanghai; choose another');
  await userEvent.selectOptions(page.getByLabelText('Time zone of the file'), 'Europe/Berlin');
  await expect.element(page.getByLabelText('Time zone of the file')).toHaveValue('Europe/Berlin');
  await expect.poll(plain, SOON).not.toContain('We take Asia/Shanghai');
  await expect.poll(plain, SOON).toContain('January 2025');
});
