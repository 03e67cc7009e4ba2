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
    ready: 'The same figures as a table',
    readyInChinese: '同样的数据，以表格列出',
    empty: 'The meter reports each day on the next one',
    signedOut: 'Sign in to see your use',
  },
  early: { property: 'view', value: 'months', shows: 'months' },
});
