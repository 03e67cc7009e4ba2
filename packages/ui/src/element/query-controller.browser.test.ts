import { clientFor, keys, utilityQuery, type ResourceQuery } from '@mains/client';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueryResult } from './query-view.js';
import type { ViewState } from './view-state.js';
import { WidgetElement } from './widget-element.js';

type Utility = Awaited<ReturnType<ReturnType<typeof utilityQuery>['queryFn']>>;

class NoticeBoardElement extends WidgetElement<ViewState<string>> {
  /** Which of two resources to show. */
  @property({ attribute: false }) wanted: 'utility' | 'other' | undefined = 'utility';

  readonly #utility = this.query((client) => {
    if (!this.wanted) return undefined;
    const query = utilityQuery(client, { locale: this.settings.locale ?? 'en' });
    return this.wanted === 'utility' ? query : renamed(query);
  });
  readonly #name = this.query<string>((client) => ({
    ...utilityQuery(client, { locale: this.settings.locale ?? 'en' }),
    select: (utility: { readonly name: string }) => utility.name.toUpperCase(),
  }));

  protected override computeView(): ViewState<string> {
    const { data } = this.#utility.result;
    return data ? { state: 'ready', data: data.name } : { state: 'loading' };
  }

  protected override renderView(view: ViewState<string>): unknown {
    return html`${view.state === 'ready' ? view.data : view.state}`;
  }

  get result(): QueryResult<Utility> {
    return this.#utility.result;
  }

  get loudName(): string | undefined {
    return this.#name.result.data;
  }

  readonly again = (): void => this.#utility.refetch();

  get words(): string {
    return this.renderRoot.textContent ?? '';
  }
}

/** The same answer under the key of another resource. */
function renamed<T>(query: ResourceQuery<T>): ResourceQuery<T> {
  return { ...query, queryKey: ['public', 'other', query.queryKey.at(-1)] };
}

beforeAll(() => customElements.define('mains-notice-board', NoticeBoardElement));

let api: string;
let number = 0;
const answers = new Map<string, () => Response | Promise<Response>>();

beforeEach(() => {
  api = `https://board-${number++}.example`;
  answers.clear();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_input, init) => {
    const locale = new Headers(init?.headers).get('accept-language') ?? '';
    return (await answers.get(locale)?.()) ?? utility(`name in ${locale}`);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function utility(name: string): Response {
  const facts = {
    name,
    timeZone: 'Asia/Shanghai',
    servicePhone: '600 0123',
    guestLookup: { accountNumberDigits: 10, proofs: ['postcode'] },
  };
  return new Response(JSON.stringify(facts), { headers: { 'Content-Type': 'application/json' } });
}

function board(locale = 'en'): NoticeBoardElement {
  const element = document.createElement('mains-notice-board') as NoticeBoardElement;
  element.api = api;
  element.locale = locale;
  return element;
}

async function words(element: NoticeBoardElement, expected: string): Promise<void> {
  await vi.waitFor(() => expect(element.words).toBe(expected));
}

function observers(locale = 'en'): number {
  const cache = clientFor({ apiBase: api }).queryClient.getQueryCache();
  return cache.find({ queryKey: keys.utility(locale), exact: true })?.getObserversCount() ?? 0;
}

describe('QueryController', () => {
  it('asks once for all widgets of a page', async () => {
    const boards = [board(), board(), board()];
    document.body.append(...boards);
    for (const each of boards) await words(each, 'name in en');
    expect(boards[0]!.loudName).toBe('NAME IN EN');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('keeps the answer while the same is fetched in another language, without an age', async () => {
    let arrive = (): void => undefined;
    const answer = new Promise<void>((resolve) => (arrive = resolve));
    answers.set('zh-CN', () => answer.then(() => utility('江湾公用')));
    const element = board();
    document.body.append(element);
    await words(element, 'name in en');
    expect(element.result.fetchedAtMs).toBeGreaterThan(0);
    element.locale = 'zh-CN';
    await element.updateComplete;
    expect(element.words).toBe('name in en');
    expect(element.result).toMatchObject({ status: 'success', isFetching: true, fetchedAtMs: undefined });
    arrive();
    await words(element, '江湾公用');
    expect(element.result.fetchedAtMs).toBeGreaterThan(0);
  });

  it('never shows the answer to another question', async () => {
    const element = board();
    document.body.append(element);
    await words(element, 'name in en');
    answers.set('en', () => new Promise<Response>(() => undefined));
    element.wanted = 'other';
    await element.updateComplete;
    expect(element.words).toBe('loading');
    element.wanted = undefined;
    await element.updateComplete;
    expect(element.result).toMatchObject({ status: 'idle', data: undefined });
  });

  it('tells an error beside the last answer, and asks again', async () => {
    const element = board();
    document.body.append(element);
    await words(element, 'name in en');
    answers.set('en', () => new Response('{}', { status: 404 }));
    element.again();
    await vi.waitFor(() => expect(element.result.error?.code).toBe('not-found'));
    expect(element.words).toBe('name in en');
    answers.delete('en');
    element.again();
    await vi.waitFor(() => expect(element.result.error).toBeUndefined());
  });

  it('listens only while connected, and to the new API after a change', async () => {
    const element = board();
    for (let visit = 0; visit < 100; visit++) {
      document.body.append(element);
      await element.updateComplete;
      expect(observers()).toBe(2);
      element.remove();
    }
    expect(observers()).toBe(0);
    // An update that comes after the element has gone.
    element.requestUpdate();
    await element.updateComplete;
    expect(observers()).toBe(0);

    document.body.append(element);
    await words(element, 'name in en');
    const before = observers();
    const old = api;
    element.api = api = `https://board-${number++}.example`;
    await words(element, 'name in en');
    expect([before, observers()]).toEqual([2, 2]);
    api = old;
    expect(observers()).toBe(0);
  });

  it('has nothing to say without an address of an API', async () => {
    const element = board();
    element.api = 'mailto:nobody';
    document.body.append(element);
    await element.updateComplete;
    expect(element.words).toBe('loading');
    expect(fetch).not.toHaveBeenCalled();
  });
});
