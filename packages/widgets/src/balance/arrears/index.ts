export { arrearsView } from './arrears.model.js';
export { arrearsStyles } from './arrears.styles.js';
export { arrearsSection } from './arrears.templates.js';
export { arrearsTexts } from './words.js';
