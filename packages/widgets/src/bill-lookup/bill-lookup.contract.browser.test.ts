import { keepsTheWidgetContract } from '../../../../test/support/widget-contract.js';
import { NOW, OctoberBackend, TOKENS } from './october-backend.fixture.js';

keepsTheWidgetContract({
  tag: 'mains-bill-lookup',
  define: () => import('./define.js'),
  backend: new OctoberBackend().answer,
  token: TOKENS.full,
  emptyToken: TOKENS.empty,
  now: NOW,
  text: {
    ready: 'Every line of this bill',
    readyInChinese: '账单明细',
    empty: 'We read your meter on Wed 2 Dec and send the first bill about Fri 4 Dec.',
    signedOut: 'Look up a bill',
  },
  early: { property: 'month', value: '2026-08', shows: 'August bill' },
});
