import { keepsTheWidgetContract } from '../../../../test/support/widget-contract.js';
import { NOW, TOKENS, UsageBackend } from './usage-backend.test-data.js';

keepsTheWidgetContract({
  tag: 'mains-usage-chart',
  define: () => import('./define.js'),
  backend: new UsageBackend().answer,
  token: TOKENS.full,
  emptyToken: TOKENS.empty,
  now: NOW,
  text: {
    ready: 'What this bill will come to',
    readyInChinese: '本期账单预计多少',
    empty: 'The meter reports each day on the next one',
    signedOut: 'Sign in to see your use',
  },
  early: { property: 'view', value: 'months', shows: '3 bills, 2 Aug' },
});
