import { keepsTheWidgetContract } from '../../../../test/support/widget-contract.js';
import { ComparisonBackend, NOW, TOKENS } from './comparison-backend.fixture.js';

keepsTheWidgetContract({
  tag: 'mains-bill-comparison',
  define: () => import('./define.js'),
  backend: new ComparisonBackend().answer,
  token: TOKENS.full,
  emptyToken: TOKENS.empty,
  now: NOW,
  text: {
    ready: 'Why is it ¥86.40 more than last month?',
    readyInChinese: '为什么比上月多 ¥86.40？',
    empty: 'The first one comes about Fri 4 Dec',
    signedOut: 'Sign in to compare your bills',
  },
  early: { property: 'afterId', value: 'sep', shows: 'more than in May 2026?' },
});
