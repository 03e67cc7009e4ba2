import { keepsTheWidgetContract } from '../../../../test/support/widget-contract.js';
import { BalanceBackend, NOW, TOKENS } from './balance.fixture.js';

keepsTheWidgetContract({
  tag: 'mains-balance',
  define: () => import('./define.js'),
  backend: new BalanceBackend().answer,
  token: TOKENS.full,
  emptyToken: TOKENS.empty,
  now: NOW,
  text: {
    ready: 'Below your ¥40 alert',
    readyInChinese: '已低于您设的 ¥40 提醒线',
    empty: 'There is no account behind this sign-in yet.',
    signedOut: 'Sign in',
  },
  early: { property: 'commodity', value: 'water', shows: '¥62.30 paid on Thu 12 Nov' },
});
