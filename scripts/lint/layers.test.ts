import { expect, test } from 'vitest';
import { layerFault } from './layers.js';

test.each([
  ['packages/domain/src/money.ts', '@mains/contract'],
  ['packages/widgets/src/bill-lookup/bill-lookup.ts', '@mains/ui'],
  ['packages/widgets/src/bill-lookup/bill-lookup.ts', './bill-lookup.model.js'],
  ['packages/widgets/src/bill-lookup/define.ts', '../registration.js'],
  ['packages/widgets/src/bill-lookup/bill-lookup.browser.test.ts', '@mains/mocks/browser'],
  [
    'packages/widgets/src/bill-lookup/bill-lookup.browser.test.ts',
    '../../../../test/support/widget-suite.js',
  ],
  ['packages/domain/src/tariff/random-tariff.test-data.ts', 'fast-check'],
  ['packages/widgets/src/bill-lookup/details/difference.ts', '../../bill-difference/index.js'],
  ['packages/mocks/src/node.ts', 'msw/node'],
  ['packages/embed/src/demo.ts', '@mains/mocks/demo'],
  ['packages/ui/src/element.ts', 'lit/decorators.js'],
  ['apps/portal/src/main.ts', '@mains/widgets/bill-lookup/define.js'],
  ['stories/bill-lookup.stories.ts', '@mains/mocks'],
  ['test/e2e/portal.e2e.ts', '../../scripts/browser.js'],
  ['packages/contract/scripts/generate.ts', '@hey-api/openapi-ts'],
])('%s may import %s', (path, specifier) => {
  expect(layerFault(path, specifier)).toBeUndefined();
});

test.each([
  ['packages/contract/src/index.ts', '@mains/domain', 'contract must not import domain'],
  ['packages/domain/src/money.ts', '@mains/client', 'domain must not import client'],
  ['packages/domain/src/money.ts', 'lit', 'domain must not import lit'],
  ['packages/embed/src/mains.ts', '@mains/mocks/demo', 'only by demo.ts'],
  ['packages/ui/src/element.ts', '@mains/mocks/demo', 'ui must not import mocks'],
  ['packages/ui/src/element.ts', '@mains/contract', 'ui must not import contract'],
  ['packages/ui/src/element.ts', '@mains/widgets/bill-lookup', 'ui must not import widgets'],
  ['packages/client/src/index.ts', 'node:fs', 'client must not import node:fs'],
  [
    'packages/widgets/src/balance/balance.ts',
    '../bill-lookup/index.js',
    'balance must not import the widget bill-lookup',
  ],
  [
    'packages/widgets/src/bill-difference/words.ts',
    '../bill-lookup/words.js',
    'bill-difference must not import the widget bill-lookup',
  ],
  ['packages/widgets/src/balance/balance.ts', '@mains/widgets/bill-lookup', 'relative paths'],
  ['packages/widgets/src/balance/balance.ts', '@mains/mocks', 'widgets must not import mocks'],
  [
    'packages/widgets/src/balance/balance.ts',
    '../../../ui/src/element.js',
    'Import @mains/ui by its public entry',
  ],
  ['packages/widgets/src/balance/balance.ts', '../../../../test/support/x.js', 'must not reach out'],
  ['apps/portal/src/main.ts', '../../../packages/ui/src/index.js', 'public entry'],
  ['stories/bill-lookup.stories.ts', '../packages/widgets/src/bill-lookup/index.js', 'public entry'],
  ['stories/bill-lookup.stories.ts', '@mains/widgets/src/bill-lookup/index.ts', 'public entry'],
])('%s must not import %s', (path, specifier, message) => {
  expect(layerFault(path, specifier)).toContain(message);
});
