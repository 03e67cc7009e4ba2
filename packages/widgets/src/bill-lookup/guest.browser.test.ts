import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  lookupPage,
  accountNumber,
  focused,
  focusedText,
  guest,
  heard,
  lookUp,
  meterNumber,
  mount,
  notice,
  title,
} from './lookup-page.test-data.js';

const stage = lookupPage();

describe('a guest', () => {
  test('looks a bill up, is told so and stands at its title', async () => {
    const verified = heard<{ accountId: string }>('mains-guest-verified');
    const widget = mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'E-558 2047');
    await userEvent.click(lookUp);
    await expect.element(title('October bill')).toBeVisible();
    await expect.poll(() => focusedText(widget)).toBe('October bill');
    await expect
      .poll(() => widget.shadowRoot?.querySelector('[aria-live=polite]')?.textContent)
      .toBe('¥244.26. Due Mon 30 Nov 2026');
    expect(verified).toEqual([{ accountId: 'acc' }]);
    expect(localStorage.length).toBe(0);
  });

  test('is led to what is missing, and keeps what was typed', async () => {
    const widget = mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 0');
    await userEvent.click(lookUp);
    await expect.element(page.getByText('2 answers need another look')).toBeVisible();
    await expect.poll(() => widget.shadowRoot?.activeElement?.className).toContain('error-summary');
    expect(stage.network.log.filter((line) => line.startsWith('POST'))).toEqual([]);
    await userEvent.click(page.getByRole('link', { name: 'The account number has 9 digits, it needs 10' }));
    await expect.poll(() => focused(widget)?.id).toBe('account-number');
    await expect.element(accountNumber).toHaveValue('4021 7738 0');
    await expect.element(accountNumber).toHaveAttribute('aria-invalid', 'true');
    await userEvent.fill(accountNumber, '4021 7738 06');
    await expect.element(page.getByText('One answer needs another look')).toBeVisible();
  });

  test('switches between proofs without losing one', async () => {
    mount({ session: guest() });
    await userEvent.fill(meterNumber, 'E-558');
    await userEvent.click(page.getByRole('radio', { name: 'Postcode' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Postcode' }), '310602');
    await userEvent.click(page.getByRole('radio', { name: 'Meter number' }));
    await expect.element(meterNumber).toHaveValue('E-558');
  });

  test('hears the same for every miss, is slowed down, and keeps what was typed', async () => {
    mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'wrong');
    await userEvent.click(lookUp);
    await expect.element(notice(/We found no bill with these details/)).toBeVisible();
    await expect.element(notice(/we cannot say which of them differs/)).toBeVisible();
    for (let miss = 2; miss <= 3; miss++) {
      await expect.element(lookUp).toHaveAttribute('aria-disabled', 'false');
      await userEvent.click(lookUp);
      await expect.poll(() => stage.backend.misses).toBe(miss);
    }
    await expect.element(notice(/You can try again at 14:37/)).toBeVisible();
    await expect.element(meterNumber).toHaveValue('wrong');
    await userEvent.fill(meterNumber, 'E-558 2047');
    await userEvent.click(lookUp);
    await expect.element(notice(/You can try again at 14:37/)).toBeVisible();
    expect(stage.backend.misses).toBe(3);
  });

  test('who presses twice is looked up once', async () => {
    const widget = mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'E-558 2047');
    const form = widget.shadowRoot!.querySelector('form')!;
    form.requestSubmit();
    form.requestSubmit();
    await expect.element(title('October bill')).toBeVisible();
    expect(stage.network.log.filter((line) => line === 'POST /v1/guest-sessions')).toHaveLength(1);
  });

  test('whose stage.network is cut sends the same wish again', async () => {
    mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'E-558 2047');
    stage.network.weather = 'cut';
    await userEvent.click(lookUp);
    await expect.element(notice(/What you typed stays here/)).toBeVisible();
    stage.network.weather = 'fine';
    await userEvent.click(lookUp);
    await expect.element(title('October bill')).toBeVisible();
    const keys = stage.network.requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  });

  test('is asked for what the utility takes', async () => {
    const utility = {
      name: 'R',
      timeZone: 'Asia/Shanghai',
      servicePhone: '600',
      guestLookup: { proofs: ['postcode'] },
    };
    stage.backend.instead.set('/utility', () => Response.json(utility));
    mount({ session: guest() });
    await expect.element(page.getByRole('textbox', { name: 'Postcode' })).toBeVisible();
    expect(page.getByRole('radio').elements()).toEqual([]);
  });

  test.each([
    ['maintenance', 503, '1800', /We are working on the system\. You can try again at 14:52/],
    ['rate-limited', 429, '120', /Many people are asking right now\. You can try again at 14:24/],
    ['unavailable', 503, '172800', /We could not look it up\. You can try again in 2,880 minutes/],
  ])('is told why and until when: %s', async (code, status, seconds, words) => {
    mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'E-558 2047');
    stage.backend.instead.set('/guest-sessions', () =>
      Response.json({ title: code, status, code }, { status, headers: { 'Retry-After': seconds } }),
    );
    await userEvent.click(lookUp);
    await expect.element(notice(words)).toBeVisible();
  });

  test('two forms at once: one gives way and nothing is left unhandled', async () => {
    const session = guest();
    const [one, other] = [mount({ session }), mount({ session })];
    for (const widget of [one, other]) {
      await expect.poll(() => widget.shadowRoot?.querySelector('form')).toBeTruthy();
      const inputs = widget.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([type=radio])');
      for (const [index, value] of ['4021 7738 06', 'E-558 2047'].entries()) {
        inputs[index]!.value = value;
        inputs[index]!.dispatchEvent(new InputEvent('input'));
      }
      widget.shadowRoot!.querySelector('form')!.requestSubmit();
    }
    await expect.poll(() => one.shadowRoot!.textContent).toContain('October bill');
    await expect.poll(() => other.shadowRoot!.textContent).toContain('October bill');
  });

  test('goes on to another account with an empty form', async () => {
    const widget = mount({ session: guest() });
    await userEvent.fill(accountNumber, '4021 7738 06');
    await userEvent.fill(meterNumber, 'E-558 2047');
    await userEvent.click(lookUp);
    await userEvent.click(page.getByRole('button', { name: 'Look up another account' }));
    await expect.poll(() => focused(widget)?.id).toBe('account-number');
    await expect.element(accountNumber).toHaveValue('');
    expect(widget.shadowRoot!.textContent).not.toContain('4021 7738 06');
    expect(stage.network.log).toContain('DELETE /v1/session');
  });
});
