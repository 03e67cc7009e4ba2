import { TARIFF_NOW, TARIFF_TOKENS, tariffBackend } from '../../../../test/support/tariff-backend.js';
import { keepsTheWidgetContract } from '../../../../test/support/widget-contract.js';

keepsTheWidgetContract({
  tag: 'mains-tariff',
  define: () => import('./define.js'),
  backend: tariffBackend,
  token: TARIFF_TOKENS.home,
  emptyToken: TARIFF_TOKENS.none,
  emptyProperties: { commodity: 'gas' },
  now: TARIFF_NOW,
  isPublic: true,
  text: {
    ready: 'What it costs',
    readyInChinese: '分时时段',
    empty: 'We have not published any gas tariff here.',
    signedOut: 'Large industry, 10 kV',
  },
  early: { property: 'tariffId', value: 'trf_industry', shows: '211 kW × ¥36.10 = ¥7,617.10' },
});
