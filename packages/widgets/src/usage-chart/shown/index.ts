import type { TextSource } from '@mains/i18n';
import { shownStyles } from './shown.styles.js';
import { shownTexts } from './words.js';

export { tariffQuery } from '@mains/client';
export { Pictures } from './pictures.js';
export { shownView } from './shown.templates.js';
export const styles = shownStyles;
export { departureText, remarksOnUse } from './remarks-on-use.js';
export const texts: readonly TextSource[] = [shownTexts];
