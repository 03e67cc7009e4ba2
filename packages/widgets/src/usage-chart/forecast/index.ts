import { forecastStyles } from './forecast.styles.js';
import { usageForecastTexts } from './words.js';

export { forecastView, projectionOf } from './forecast.model.js';
export { forecastSection, leakNotice } from './forecast.templates.js';
export { leakView } from './leak.model.js';
export type { ForecastWords } from './words.js';
export const styles = [forecastStyles];
export const texts = [usageForecastTexts];
