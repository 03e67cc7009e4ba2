export { restStyles as styles } from './rest.styles.js';
export { restSections } from './rest.templates.js';
export { tariffRestTexts as texts } from './words.js';
export type { RestWords } from './words.js';
