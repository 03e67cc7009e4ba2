import { usageQuartersTexts } from './words.js';

export const texts = [usageQuartersTexts];
export { dayModel } from './day.model.js';
export { rangeModel } from './range.model.js';
export type { DayOptions } from './day.model.js';
export type { CompareWith } from './comparison.js';
export type { QuartersWords } from './words.js';
export { dayGridOf, parseTime, spanFromTimes, timeFaultText, timesOfSpan } from './typed-times.js';
export type { DayGrid, TimeFault, TypedSpan, TypedTime } from './typed-times.js';
