import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ReadingMessage } from './messages.js';
import { FilePanelElement } from './panel.fixture.js';
import { startWorker } from './start-worker.js';

beforeAll(() => customElements.define('mains-file-panel-test', FilePanelElement));
afterEach(() => document.body.replaceChildren());

async function panel(start?: () => Worker | undefined, locale = 'en'): Promise<FilePanelElement> {
  const element = document.createElement('mains-file-panel-test') as FilePanelElement;
  element.start = start;
  document.body.append(element);
  await element.speak(locale);
  return element;
}

const inSlices = (): undefined => undefined;

async function choose(name: string, text: string, label = 'Choose a file'): Promise<void> {
  await userEvent.upload(page.getByLabelText(label), new File([text], name));
}

const GREEN_BUTTON = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:e="http://naesb.org/espi">
<entry><link rel="self" href="/espi/UsagePoint/1"/><link rel="related" href="/espi/UsagePoint/1/MeterReading"/><content><e:UsagePoint><e:ServiceCategory><e:kind>0</e:kind></e:ServiceCategory></e:UsagePoint></content></entry>
<entry><link rel="self" href="/espi/UsagePoint/1/MeterReading/1"/><link rel="up" href="/espi/UsagePoint/1/MeterReading"/><link rel="related" href="/espi/UsagePoint/1/MeterReading/1/IntervalBlock"/><link rel="related" href="/espi/ReadingType/1"/><content><e:MeterReading/></content></entry>
<entry><link rel="self" href="/espi/ReadingType/1"/><content><e:ReadingType><e:accumulationBehaviour>4</e:accumulationBehaviour><e:flowDirection>1</e:flowDirection><e:intervalLength>3600</e:intervalLength><e:powerOfTenMultiplier>0</e:powerOfTenMultiplier><e:uom>72</e:uom></e:ReadingType></content></entry>
<entry><link rel="self" href="/espi/UsagePoint/1/MeterReading/1/IntervalBlock/1"/><link rel="up" href="/espi/UsagePoint/1/MeterReading/1/IntervalBlock"/><content><e:IntervalBlock><e:interval><e:duration>7200</e:duration><e:start>1325394000</e:start></e:interval>
<e:IntervalReading><e:timePeriod><e:duration>3600</e:duration><e:start>1325394000</e:start></e:timePeriod><e:value>974</e:value></e:IntervalReading>
<e:IntervalReading><e:timePeriod><e:duration>3600</e:duration><e:start>1325397600</e:start></e:timePeriod><e:value>736</e:value></e:IntervalReading></e:IntervalBlock></content></entry></feed>`;

const NEM12 = `100,NEM12,200405011135,MDA1,Ret1
200,VABD000163,E1Q1,1,E1,N1,METSER123,kWh,30,
300,20040201,${Array.from({ length: 48 }, () => '1.111').join(',')},A,,,20040202120025,20040202142516
200,VABD000163,E1Q1,2,Q1,,METSER123,kVArh,30,
300,20040201,${Array.from({ length: 48 }, () => '2.222').join(',')},E14,,,20040202120025,20040202142516
900
`;

/** A year of quarter hours by a clock that changes: 35,040 rows. */
function aYear(): string {
  const rows = ['Start,kWh'];
  for (let index = 0; index < 35_040; index += 1) {
    rows.push(`${new Date(Date.UTC(2025, 0, 1) + index * 900_000).toISOString()},${(index % 97) / 100}`);
  }
  return rows.join('\n');
}

describe.each([
  ['in a worker', undefined],
  ['in slices', inSlices],
])('a file read %s', (_name, start) => {
  it('of Green Button shows what is in it', async () => {
    await panel(start);
    await choose('green.xml', GREEN_BUTTON);
    await userEvent.click(page.getByText('What is in this file'));
    await expect.element(page.getByText('Green Button', { exact: true })).toBeVisible();
    await expect.element(page.getByText('One hour')).toBeVisible();
    await expect.element(page.getByText('File: green.xml')).toBeVisible();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('The file is open. It has 1 series that can be drawn.');
  });

  it('of NEM12 lets its series be chosen', async () => {
    const element = await panel(start);
    await choose('nem.csv', NEM12);
    await expect.element(page.getByRole('group', { name: 'What is drawn' })).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: /Q1/ }));
    await expect.element(page.getByText('48 values are estimated.')).toBeVisible();
    expect(element.reading.state).toMatchObject({ kind: 'open', channel: { unit: 'kvarh' } });
  });

  it('is asked about, and what was answered is kept', async () => {
    await panel(start);
    await choose('days.csv', 'Date;Usage\n01/02/2025;1,5\n02/02/2025;2,5\n03/02/2025;3,5\n');
    await expect.element(page.getByRole('heading', { name: 'Before we draw it' })).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: /^Day, then month: .*Feb/ }));
    await userEvent.click(page.getByRole('button', { name: 'Draw the file' }));
    await expect.element(page.getByText('One answer is missing')).toBeVisible();
    await expect.element(page.getByRole('radio', { name: /^Day, then month/ })).toBeChecked();
    await userEvent.click(page.getByRole('radio', { name: 'kWh (kilowatt-hours)' }));
    await userEvent.click(page.getByRole('button', { name: 'Draw the file' }));
    await userEvent.click(page.getByText('What is in this file'));
    await expect.element(page.getByText('Sat 1 Feb 2025 to Mon 3 Feb 2025')).toBeVisible();
  });

  it('that is broken is told in plain words with its line', async () => {
    await panel(start);
    await choose('broken.csv', NEM12.replace('1.111,1.111,', ''));
    await expect.element(page.getByText('We cannot draw this file', { exact: true }).last()).toBeVisible();
    await expect.element(page.getByText('Line 3')).toBeVisible();
  });
});

it('reads a year of quarter hours without holding up the page', async () => {
  const element = await panel();
  const file = new File([aYear()], 'year.csv');
  const longest: number[] = [];
  // A busy machine may hold up the page by itself: once of three times is proof enough that the reading does not.
  for (let run = 0; run < 3; run += 1) {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    element.reading.open(file);
    await expect.poll(() => element.reading.state.kind, { interval: 20, timeout: 10_000 }).toBe('open');
    await element.updateComplete;
    tasks.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    longest.push(Math.max(0, ...tasks));
  }
  expect(Math.min(...longest)).toBeLessThan(50);
});

it('has a worker of its own here, which answers', async () => {
  const worker = startWorker();
  const answer = new Promise<ReadingMessage>((resolve, reject) => {
    worker?.addEventListener('message', ({ data }: MessageEvent<ReadingMessage>) => {
      if (data.kind !== 'progress') resolve(data);
    });
    worker?.addEventListener('error', () => reject(new Error('The worker does not start')));
  });
  worker?.postMessage({ file: new File([NEM12], 'nem.csv'), options: { timeZone: 'UTC' } }, []);
  expect(await answer).toMatchObject({ kind: 'result', result: { kind: 'read' } });
  worker?.terminate();
});

it('can be cancelled, which opens nothing', async () => {
  const element = await panel(inSlices);
  element.reading.open(new File([aYear()], 'year.csv'));
  await element.updateComplete;
  const cancel = element.shadowRoot?.querySelector<HTMLButtonElement>('.file-panel .button');
  expect(cancel?.textContent.trim()).toBe('Cancel');
  cancel?.click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Reading was cancelled. No file is open.');
  expect(element.reading.state.kind).toBe('closed');
});

it('is opened by dropping it on the widget', async () => {
  const element = await panel();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([NEM12], 'dropped.csv'));
  element.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
  await expect.element(page.getByText('Drop the file to open it')).toBeVisible();
  element.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  await expect.element(page.getByText('File: dropped.csv')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Close the file and go back to my own use' }));
  expect(element.closed).toBe(1);
  await expect.element(page.getByLabelText('Choose a file')).toBeVisible();
});

it.each(['en', 'zh-CN'])('can be used by everybody, in %s', async (locale) => {
  const element = await panel(undefined, locale);
  element.reading.open(new File([NEM12], 'nem.csv'));
  await expect.poll(() => element.reading.state.kind).toBe('open');
  await element.updateComplete;
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(element.shadowRoot?.textContent).not.toMatch(/NaN|undefined|usageFile\.|\[object|Invalid/);
});
