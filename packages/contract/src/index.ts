export type * from './types.generated.js';
export { isCalendarDate } from './calendar-date.js';
export { faultIn, hasShape } from './shape.js';
export type { Shape, ShapeOf } from './shape.js';
