import type { TextKeyOf, Translate } from '@mains/i18n';
import { textSource } from '@mains/i18n';
import en from './locales/en.json' with { type: 'json' };

export const portalTexts = textSource({
  namespace: 'portal',
  en,
  load: { 'zh-CN': () => import('./locales/zh-CN.json', { with: { type: 'json' } }) },
});

export type PortalTranslate = Translate<TextKeyOf<typeof portalTexts>>;
