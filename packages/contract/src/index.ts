export type * from './types.generated.js';
export { isCalendarDate } from './calendar-date.js';
