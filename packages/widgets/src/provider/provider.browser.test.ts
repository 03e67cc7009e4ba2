import { configure, WidgetElement, type ViewState } from '@mains/ui';
import { html } from 'lit';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MainsProviderElement } from './index.js';

class ProbeElement extends WidgetElement<ViewState<string>> {
  protected override computeView(): ViewState<string> {
    return { state: 'ready', data: '' };
  }

  protected override renderView(): unknown {
    const { api, locale, theme } = this.settings;
    return html`<p>${api} ${locale} ${theme}</p>`;
  }

  get words(): string {
    return this.renderRoot.querySelector('p')?.textContent?.trim() ?? '';
  }
}

beforeAll(() => customElements.define('probe-of-provider', ProbeElement));

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  configure({ api: undefined, locale: undefined, theme: undefined });
});

async function settled(...elements: (Element | null)[]): Promise<void> {
  for (const element of elements) await (element as ProbeElement | MainsProviderElement).updateComplete;
  for (const element of elements) await (element as ProbeElement | MainsProviderElement).updateComplete;
}

function build(template: string): ProbeElement {
  // A test's own fixed markup, parsed as a host page would be.
  const page = new DOMParser().parseFromString(template, 'text/html');
  document.body.append(...page.body.childNodes);
  return document.querySelector('probe-of-provider') as ProbeElement;
}

describe('mains-provider', () => {
  it('is found before its class is defined and followed afterwards', async () => {
    const probe = build(
      '<mains-provider api="https://a.example" locale="en"><div><probe-of-provider></probe-of-provider></div></mains-provider>',
    );
    await settled(probe);
    expect(probe.words).toBe('https://a.example en');

    await import('./define.js');
    const provider = document.querySelector('mains-provider')!;
    expect(provider).toBeInstanceOf(MainsProviderElement);
    provider.theme = 'dark';
    await settled(provider, probe);
    expect(probe.words).toBe('https://a.example en dark');
    expect(getComputedStyle(provider).display).toBe('contents');
  });

  it('lets the nearest provider win key by key, and the element win over both', async () => {
    await import('./define.js');
    configure({ api: 'https://page.example', theme: 'light' });
    const probe = build(
      `<mains-provider api="https://outer.example" locale="zh-CN"><mains-provider locale="en">
        <probe-of-provider theme="high-contrast"></probe-of-provider></mains-provider></mains-provider>`,
    );
    await settled(probe);
    expect(probe.words).toBe('https://outer.example en high-contrast');
    probe.api = 'https://own.example';
    await settled(probe);
    expect(probe.words).toBe('https://own.example en high-contrast');
  });

  it('is found through a shadow root and through a slot', async () => {
    await import('./define.js');
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const provider = document.createElement('mains-provider');
    provider.locale = 'zh-CN';
    const inside = document.createElement('probe-of-provider') as ProbeElement;
    provider.append(inside, document.createElement('slot'));
    root.append(provider);
    const slotted = document.createElement('probe-of-provider') as ProbeElement;
    host.append(slotted);
    document.body.append(host);
    await settled(provider, inside, slotted);
    await expect.poll(() => [inside.words, slotted.words]).toEqual(['zh-CN', 'zh-CN']);
  });

  it('gives its settings up when a widget moves away', async () => {
    await import('./define.js');
    const probe = build(
      '<mains-provider locale="en"><probe-of-provider></probe-of-provider></mains-provider>',
    );
    const provider = document.querySelector('mains-provider')!;
    await settled(probe);
    document.body.append(probe);
    await settled(probe);
    expect(probe.words).toBe('');
    provider.theme = 'dark';
    await settled(provider, probe);
    expect(probe.words).toBe('');
  });

  it('takes properties that were set before its class was defined', async () => {
    const early = document.createElement('div').appendChild(document.createElement('mains-provider'));
    const session = { getToken: () => 'token' };
    early.session = session;
    expect(early.session).toBe(session);
  });
});
