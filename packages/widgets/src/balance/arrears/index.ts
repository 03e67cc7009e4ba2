export { arrearsView } from './arrears.model.js';
export { arrearsStyles as styles } from './arrears.styles.js';
export { arrearsSection } from './arrears.templates.js';
export { arrearsTexts as texts } from './words.js';
