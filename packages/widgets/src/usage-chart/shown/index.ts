import type { TextSource } from '@mains/i18n';
import { shownStyles } from './shown.styles.js';

export { tariffQuery } from '@mains/client';
export { Pictures } from './pictures.js';
export { shownView } from './shown.templates.js';
export const styles = shownStyles;
// Its words are those of the widget.
export const texts: readonly TextSource[] = [];
