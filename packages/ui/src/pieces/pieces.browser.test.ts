import axe from 'axe-core';
import { MainsError } from '@mains/client';
import { translatorFor } from '@mains/i18n';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { uiTexts } from '../element/texts.js';
import { baseStyles } from '../style/base.js';
import { tokens } from '../style/tokens.js';
import { buttonStyles } from './button.js';
import { chip, chipStyles } from './chip.js';
import { errorSummary, focusErrorSummary } from './error-summary.js';
import { field, fieldStyles, radioGroup } from './field.js';
import { geometry } from './geometry.js';
import { notice, noticeStyles } from './notice.js';
import { segmented, segmentedStyles } from './segmented.js';
import { signedOutView } from './signed-out-view.js';
import { configErrorView, errorView, staleBar } from './state-views.js';
import { stateStyles } from './state-styles.js';

class PieceElement extends LitElement {
  static override styles = [
    tokens,
    baseStyles,
    buttonStyles,
    chipStyles,
    fieldStyles,
    noticeStyles,
    segmentedStyles,
    stateStyles,
  ];
  @property({ attribute: false }) content: unknown = nothing;

  protected override render(): unknown {
    return html`<div class="widget" data-theme="light">${this.content}</div>`;
  }
}

beforeAll(() => customElements.define('mains-piece-test', PieceElement));
afterEach(() => document.body.replaceChildren());

const translator = translatorFor('en');
void translator.use(uiTexts);
const { t } = translator;
const ignore = (): void => undefined;

async function shown(content: unknown): Promise<ShadowRoot> {
  const element = document.createElement('mains-piece-test') as PieceElement;
  element.content = content;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot!;
}

function words(root: ShadowRoot | Element | null): string {
  return root?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

async function faults(root: ShadowRoot): Promise<unknown[]> {
  const { violations } = await axe.run(root.host);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html: code }) => code)]);
}

describe('field', () => {
  it('ties label, hint and error to the input, and gives typing back', async () => {
    const onInput = vi.fn();
    const root = await shown(
      field({
        id: 'account',
        label: 'Account number',
        hint: '10 digits',
        error: '9 so far',
        value: '4021',
        onInput,
      }),
    );
    const input = root.querySelector('input')!;
    expect(root.querySelector('label')?.control ?? root.querySelector('label')?.htmlFor).toBeTruthy();
    const described = input
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => words(root.getElementById(id)));
    expect(described).toEqual(['10 digits', '9 so far']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    input.value = '40217738';
    input.dispatchEvent(new InputEvent('input'));
    expect(onInput).toHaveBeenCalledWith('40217738');
    expect(await faults(root)).toEqual([]);
  });

  it('is 44 px high to hit and says nothing of errors that are not there', async () => {
    const root = await shown(field({ id: 'a', label: 'A', value: '', onInput: ignore }));
    const input = root.querySelector('input')!;
    expect(input.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    expect(input.hasAttribute('aria-describedby') || input.hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('radioGroup and segmented', () => {
  it('are native radio buttons', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'e', label: 'Electricity' },
      { value: 'w', label: 'Water', hint: 'cold' },
    ];
    const root = await shown(
      html`${radioGroup({ id: 'r', legend: 'Service', options, value: 'e', onChange, error: 'Choose one' })}
      ${segmented({ name: 's', label: 'Unit', options, value: 'w', onChange })}`,
    );
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false, true]);
    radios[1]!.click();
    radios[2]!.click();
    expect(onChange.mock.calls).toEqual([['w'], ['e']]);
    expect(await faults(root)).toEqual([]);
  });
});

describe('errorSummary', () => {
  it('takes the focus and leads to the fields without touching the page’s address', async () => {
    const root = await shown(
      html`${errorSummary({ title: 'One answer needs another look', errors: [{ fieldId: 'a', text: 'It needs 10' }] })}
      ${field({ id: 'a', label: 'A', value: '', error: 'It needs 10', onInput: ignore })}`,
    );
    focusErrorSummary(root);
    expect(words(root.activeElement)).toContain('One answer needs another look');
    root.querySelector('a')!.click();
    expect(root.activeElement?.id).toBe('a');
    expect(location.hash).toBe('');
    expect(await faults(root)).toEqual([]);
  });
});

describe('views of the states', () => {
  it('say what happened, what is safe, what to do and what to quote', async () => {
    const retry = vi.fn();
    const error = new MainsError('server', { reference: '7F2-194' });
    const root = await shown(errorView(t, { error, retry, phone: '600 0123' }));
    expect(words(root)).toBe(
      'We can’t show this right now. The service did not answer as it should. Your data is safe and nothing is lost. ' +
        'If you call us, the number is 7F2-194. Try again Call 600 0123',
    );
    root.querySelector('button')!.click();
    expect(retry).toHaveBeenCalledOnce();
    expect(root.querySelector('a')?.getAttribute('href')).toBe('tel:6000123');
    expect(await faults(root)).toEqual([]);
  });

  it.each([
    ['offline', 'You are offline.', true],
    ['forbidden', 'This is not yours to see.', false],
    ['contract', 'We can’t show this right now.', true],
  ] as const)('have words for %s', async (code, title, canRetry) => {
    const root = await shown(errorView(t, { error: new MainsError(code), retry: ignore }));
    expect(words(root)).toContain(title);
    expect(root.querySelector('button') !== null).toBe(canRetry);
  });

  it('say that somebody is signed out, with the way back where there is one', async () => {
    const action = html`<button>Sign in</button>`;
    const root = await shown(html`${signedOutView({ title: 'Signed out', text: 'Kept for 24 h.', action })}`);
    expect(words(root)).toContain('Signed out');
    expect(words(root)).toContain('Kept for 24 h.');
    expect(root.querySelectorAll('button')).toHaveLength(1);
  });

  it('tell the age of what could not be refreshed, and which attribute is missing', async () => {
    const retry = vi.fn();
    const stale = (code: 'offline' | 'server') => ({ sinceMs: 0, error: new MainsError(code) });
    const root = await shown(
      html`${staleBar(t, { stale: stale('offline'), age: '5 minutes ago', retry })}
      ${staleBar(t, { stale: stale('server'), age: '2 hours ago', retry })}${configErrorView(t, 'api')}`,
    );
    expect(words(root)).toContain('You are offline. You see this as it was 5 minutes ago.');
    expect(words(root)).toContain('We could not refresh this. You see it as it was 2 hours ago.');
    expect(words(root)).toContain('“api”');
    root.querySelector('button')!.click();
    expect(retry).toHaveBeenCalledOnce();
    expect(await faults(root)).toEqual([]);
  });
});

describe('small pieces', () => {
  it('say their status in words', async () => {
    const root = await shown(
      html`${(['info', 'warning', 'danger', 'success'] as const).map((tone) => notice({ tone, title: tone, text: 'x' }))}
      ${(['plain', 'accent', 'warning', 'danger', 'success', 'you'] as const).map((tone) => chip({ tone, text: tone }))}`,
    );
    expect([...root.querySelectorAll('.chip')].map(words)).toEqual([
      'plain',
      'accent',
      'warning',
      'danger',
      'success',
      'you',
    ]);
    expect(await faults(root)).toEqual([]);
  });

  it('keep a 44 px target on dense buttons', async () => {
    const root = await shown(html`<button class="button toolbar">October</button>`);
    const box = root.querySelector('button')!.getBoundingClientRect();
    expect(box.height).toBe(36);
    expect(root.elementFromPoint(box.left + box.width / 2, box.bottom + 3)).toBe(
      root.querySelector('button'),
    );
  });
});

describe('geometry', () => {
  it('sets, changes and takes back without a style attribute in the template', async () => {
    const element = document.createElement('mains-piece-test') as PieceElement;
    document.body.append(element);
    const draw = async (properties: Record<string, string>): Promise<string> => {
      element.content = html`<i ${geometry(properties)}></i>`;
      await element.updateComplete;
      return element.shadowRoot!.querySelector('i')!.style.cssText;
    };
    expect(await draw({ '--a': '1px', 'flex-grow': '2' })).toBe('--a: 1px; flex-grow: 2;');
    expect(await draw({ '--a': '3px' })).toBe('--a: 3px;');
  });
});
