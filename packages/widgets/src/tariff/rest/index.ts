export { chargesSections } from './charges.templates.js';
export { history } from './history.templates.js';
export { tariffRestTexts } from './words.js';
export type { RestWords } from './words.js';
