import type { Commodity, Money } from '@mains/contract';
import type { MainsErrorDetail } from '@mains/ui';
import { expect, expectTypeOf, test } from 'vitest';
import type { NavigationRequestedDetail } from './index.js';

/** What a page writes; that it compiles is the test. */
function listen(
  page: Pick<Document, 'addEventListener'>,
  widget: Pick<HTMLElement, 'addEventListener'>,
): void {
  page.addEventListener('mains-payment-requested', ({ detail }) => {
    expectTypeOf(detail.amount).toEqualTypeOf<Money>();
  });
  page.addEventListener('mains-top-up-requested', ({ detail }) => {
    expectTypeOf(detail.credit).toEqualTypeOf<Money>();
  });
  page.addEventListener('mains-error', ({ detail }) => {
    expectTypeOf(detail).toEqualTypeOf<MainsErrorDetail>();
  });
  widget.addEventListener('mains-sign-in-requested', ({ detail }) => {
    expectTypeOf(detail.reason).toEqualTypeOf<'none' | 'expired'>();
  });
  widget.addEventListener('mains-navigation-requested', ({ detail }) => {
    expectTypeOf(detail).toEqualTypeOf<NavigationRequestedDetail>();
  });
  widget.addEventListener('mains-comparison-changed', ({ detail }) => {
    expectTypeOf(detail.beforeId).toBeString();
  });
  widget.addEventListener('mains-tariff-opened', ({ detail }) => {
    expectTypeOf(detail.commodity).toEqualTypeOf<Commodity>();
  });
}

test('the details of events are known by their names', () => {
  const names: string[] = [];
  const target = { addEventListener: (name: string) => names.push(name) };
  listen(target, target);
  expect(names).toHaveLength(7);
});
