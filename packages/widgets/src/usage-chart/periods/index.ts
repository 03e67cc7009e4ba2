import { periodsStyles } from './periods.styles.js';
import { periodsTexts } from './words.js';

export const texts = [periodsTexts];
export const styles = [periodsStyles];
export { periodModel } from './period.model.js';
export { monthsModel } from './months.model.js';
export { yearsModel } from './years.model.js';
export {
  runningTotalModel,
  type RunningTotal,
  type TotalLine,
  type TotalPoint,
  type TotalTier,
} from './running-total.model.js';
export { runningTotal } from './running-total.templates.js';
export { usagePeriods, type PeriodSources } from './usage-periods.model.js';
export type { Forecast } from './period-days.model.js';
export { periodsTexts, type PeriodsWords } from './words.js';
