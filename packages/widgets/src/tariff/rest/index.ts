export { restStyles as styles } from './rest.styles.js';
export { tariffChooser } from './chooser.templates.js';
export { emptyPane } from './empty.templates.js';
export { restSections } from './rest.templates.js';
export { tariffRestTexts as texts } from './words.js';
export type { RestWords } from './words.js';
