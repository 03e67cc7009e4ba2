import { arrearsStyles } from './arrears.styles.js';
import { arrearsTexts } from './words.js';

export const texts = [arrearsTexts];
export const styles = [arrearsStyles];
export { arrearsView } from './arrears.model.js';
export { arrearsSection } from './arrears.templates.js';
