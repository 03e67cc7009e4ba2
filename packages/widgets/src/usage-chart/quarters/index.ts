import { overviewStyles } from './overview.styles.js';
import { timeFieldsStyles } from './time-fields.styles.js';
import { usageQuartersTexts } from './words.js';

export const texts = [usageQuartersTexts];
export const styles = [overviewStyles, timeFieldsStyles];
export { dayModel } from './day.model.js';
export type { DayOptions } from './day.model.js';
export type { CompareWith } from './comparison.js';
export { rangeModel } from './range.model.js';
export { overview, rangeStrip } from './overview.js';
export { overviewDates, overviewModel, rangeOverview } from './overview.model.js';
export type { OverviewDay, OverviewModel, RangeOverview } from './overview.model.js';
export { dayPicks } from './day-picks.js';
export type { DayPicksModel } from './day-picks.js';
export type { TypedTimes } from './time-fields.js';
export { dayGridOf, parseTime, spanFromTimes, timeFaultText, timesOfSpan } from './typed-times.js';
export type { DayGrid, TimeFault, TypedSpan, TypedTime } from './typed-times.js';
export type { QuartersWords } from './words.js';
