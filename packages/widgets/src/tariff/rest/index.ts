import { restStyles } from './rest.styles.js';
import { tariffRestTexts } from './words.js';

export const texts = [tariffRestTexts];
export const styles = [restStyles];
export { tariffChooser } from './chooser.templates.js';
export { emptyPane } from './empty.templates.js';
export { restSections } from './rest.templates.js';
export type { RestWords } from './words.js';
