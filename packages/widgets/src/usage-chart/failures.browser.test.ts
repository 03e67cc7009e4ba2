import { configure, type WidgetElement } from '@mains/ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageNetwork } from '../../../../test/support/page-network.js';
import { NOW, problem, TOKENS, UsageBackend } from './usage-backend.test-data.js';
import './define.js';

let network: PageNetwork;
let backend: UsageBackend;
let errors: { code: string; message: string }[];

const note = (event: Event): void => {
  const { code, message } = (event as CustomEvent<{ code: string; message: string }>).detail;
  errors.push({ code, message });
};

beforeEach(() => {
  backend = new UsageBackend();
  network = new PageNetwork(backend.answer);
  errors = [];
  document.addEventListener('mains-error', note);
  configure({ api: 'https://api.riverbend.example/v1', locale: 'en', now: () => NOW });
});

afterEach(() => {
  vi.useRealTimers();
  document.removeEventListener('mains-error', note);
  document.body.replaceChildren();
  network.restore();
  localStorage.clear();
  configure({ api: undefined, locale: undefined, now: undefined, session: undefined });
});

function mount(
  attributes: Readonly<Record<string, string>> = {},
  getToken: () => string | Promise<string> = () => TOKENS.full,
): WidgetElement {
  const widget = document.createElement('mains-usage-chart') as WidgetElement;
  widget.session = { getToken };
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

const shown = (widget: WidgetElement): string =>
  (widget.shadowRoot!.querySelector<HTMLElement>('.widget')?.innerText ?? '').replaceAll('\u00a0', ' ');
const shows = (widget: WidgetElement, text: string): Promise<void> =>
  expect.poll(() => shown(widget)).toContain(text);
const press = (widget: WidgetElement, name: string): void =>
  [...widget.shadowRoot!.querySelectorAll('button')]
    .find((each) => each.textContent.trim() === name)!
    .click();

/** Not repeated by the transport. */
const broken = (): Response => problem(400, 'invalid-request');
const busy = (): Response => problem(429, 'rate-limited');

test('without its bills the days are shown by the calendar, and the bills are asked for again', async () => {
  backend.instead.set('/bills', broken);
  const widget = mount({ view: 'days', date: '2026-10-18' });
  await shows(widget, 'The same figures as a table');
  expect(shown(widget)).toContain('We could not fetch your bills, so months are those of the calendar');
  expect(shown(widget)).toContain('October 2026, by the calendar');
  backend.instead.clear();
  press(widget, 'Try again');
  await shows(widget, 'the period of your October bill');
  expect(shown(widget)).not.toContain('We could not fetch your bills');
});

test('where nothing is known but bills, bills that fail are a failure', async () => {
  backend.instead.set('/bills', broken);
  const widget = mount({}, () => TOKENS.bills);
  await expect.poll(() => shown(widget)).toContain('We can’t show your use right now.');
});

test('of two failures the one that is shown is told, once', async () => {
  let failLater = (): void => undefined;
  const later = new Promise<void>((resolve) => {
    failLater = resolve;
  });
  backend.instead.set('/utility', broken);
  backend.instead.set('/accounts', () => problem(403, 'forbidden'));
  network.restore();
  network = new PageNetwork(async (request) => {
    if (request.url.endsWith('/accounts')) await later;
    return backend.answer(request);
  });
  const widget = mount();
  await expect.poll(() => errors).toHaveLength(1);
  failLater();
  await expect.poll(() => network.log.filter((line) => line.endsWith('/accounts')).length).toBeGreaterThan(0);
  await expect.poll(() => shown(widget)).toContain('right now');
  await widget.updateComplete;
  expect(errors).toHaveLength(1);
  expect(shown(widget)).not.toContain('not yours');
});

test('a failure of use alone keeps the title and says what still works, whom to call, and what happens next', async () => {
  backend.instead.set('/daily-usage', () => problem(500, 'internal'));
  const widget = mount();
  await expect.poll(() => shown(widget), { timeout: 5000 }).toContain('right now');
  await shows(widget, 'We can’t show your use right now. The meter service did not answer.');
  await shows(widget, 'Trying again by itself in 20 seconds.');
  expect(shown(widget)).toMatch(/^Electricity use/);
  expect(shown(widget)).toContain('Bills and payments still work.');
  expect(shown(widget)).toContain('Call 600 0123');
});

test('it is asked again after 20, 60 and 180 seconds, and not while nobody looks', async () => {
  backend.instead.set('/daily-usage', busy);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const widget = mount();
  await shows(widget, 'in 20 seconds');
  const asked = (): number => network.log.filter((line) => line.endsWith('/daily-usage')).length;
  const first = asked();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.advanceTimersByTime(60_000);
  await widget.updateComplete;
  expect(asked()).toBe(first);
  hidden.mockRestore();
  vi.advanceTimersByTime(19_000);
  await shows(widget, 'in 1 second.');
  vi.advanceTimersByTime(1000);
  await shows(widget, 'in 60 seconds');
  vi.advanceTimersByTime(60_000);
  await shows(widget, 'in 180 seconds');
  vi.advanceTimersByTime(180_000);
  await expect.poll(asked).toBe(first + 3);
  await expect.poll(() => shown(widget)).not.toContain('Trying again by itself');
  expect(shown(widget)).toContain('Too many requests');
  backend.instead.clear();
  // The answer to the last try may be on its way yet.
  const again = (): string => {
    if (shown(widget).includes('Try again')) press(widget, 'Try again');
    return shown(widget);
  };
  await expect.poll(again).toContain('The same figures as a table');
});

test('a token of the page that fails is called by its name', async () => {
  const widget = mount({}, () => Promise.reject(new Error('no such server')));
  await shows(widget, 'We could not check who you are. Try again or sign in.');
  expect(errors).toEqual([{ code: 'session-failed', message: 'session-failed' }]);
});

test('an answer that makes no sense is not called silence', async () => {
  backend.instead.set('/daily-usage', () => Response.json({ serviceId: 'svc' }));
  const widget = mount();
  await shows(widget, 'The answer did not make sense to us; we show no wrong numbers.');
  expect(shown(widget)).not.toContain('did not answer');
  expect(shown(widget)).not.toContain('Trying again by itself');
});

test('maintenance says until when, where the answer does', async () => {
  backend.instead.set('/daily-usage', () => {
    const answer = problem(503, 'maintenance');
    answer.headers.set('Retry-After', '7200');
    return answer;
  });
  const widget = mount();
  await expect.poll(() => shown(widget), { timeout: 5000 }).toContain('This part is closed until 16:22.');
});

test('a supply that is not of the account is not replaced by another', async () => {
  const widget = mount({ 'service-id': 'svc_of_somebody_else', commodity: 'water' });
  await shows(widget, 'This supply is not among yours');
  expect(errors).toEqual([{ code: 'config-error', message: 'Attribute "service-id" is missing or wrong.' }]);
  widget.setAttribute('service-id', 'svc');
  await shows(widget, 'Electricity use');
});

test('a clock that is behind counts no more days than are over', async () => {
  configure({ now: () => Date.parse('2026-11-23T06:22:00Z') });
  const widget = mount({ view: 'years' });
  await expect.poll(() => shown(widget)).toContain('of 327 days');
  // Three of 327 days did not reach us.
  expect(shown(widget)).toContain('324 of 327 days');
});

test('the title stands where it will stand while the figures are on their way', async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  network.restore();
  network = new PageNetwork(async (request) => {
    if (request.url.includes('/daily-usage')) await held;
    return backend.answer(request);
  });
  const widget = mount();
  await shows(widget, 'Electricity use');
  const place = (): number[] => {
    const { top, left } = widget.shadowRoot!.querySelector('.title')!.getBoundingClientRect();
    return [Math.round(left), Math.round(top - widget.getBoundingClientRect().top)];
  };
  const width = (): number => Math.round(widget.shadowRoot!.querySelector('.usage')!.clientWidth);
  const before = [...place(), width()];
  answer();
  await shows(widget, 'The same figures as a table');
  const [left, top = 0, wide] = [...place(), width()];
  expect([left, wide]).toEqual([before[0], before[2]]);
  expect(Math.abs(top - before[1]!)).toBeLessThan(40);
});
