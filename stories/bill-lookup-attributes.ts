import { attribute } from './attribute.js';

/** What `mains-bill-lookup` can be told. */
export const billLookupAttributes = {
  'account-id': attribute(
    'Id of the account to show; the one looked at last, else the first, when left out.',
  ),
  'service-id': attribute('Id of the service to show, where an account has several of one commodity.'),
  commodity: attribute('Which service to show; the first that is billed when left out.', 'inline-radio', [
    'electricity',
    'water',
    'gas',
  ]),
  month: attribute('The bill of this month, such as `2026-10`; the newest when left out.'),
  payable: attribute('The page takes payments: offers to pay.', 'boolean'),
  'heading-level': attribute('Level of the title, 1 to 6; 2 when left out.', {
    type: 'number',
    min: 1,
    max: 6,
  }),
  locale: attribute('Language; the page’s when left out.', 'inline-radio', ['en', 'zh-CN']),
  theme: attribute('Look; the page’s, else light, when left out.', 'inline-radio', [
    'light',
    'dark',
    'auto',
    'high-contrast',
  ]),
  dir: attribute('Direction; that of the language when left out.', 'inline-radio', ['ltr', 'rtl']),
};
