// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  IntervalBlock,
  IntervalUsage,
  TimeRemark,
  UsageSeries,
} from '../types.generated.js';
import {
  idShape,
  instantShape,
  plainDateShape,
  remarkKindShape,
  unitShape,
  usageMeasureShape,
} from './several-operations.generated.js';

export const intervalBlockShape: ShapeOf<IntervalBlock> = { has: { start: instantShape, values: { each: { min: -9007199254740991, max: 9007199254740991 }, least: 1 } } };
export const usageSeriesShape: ShapeOf<UsageSeries> = { has: { measures: usageMeasureShape, meterNumber: 'text', unit: unitShape, digits: { min: 0, max: 9 }, lengthMinutes: { min: 1, max: 60 }, blocks: { each: intervalBlockShape, least: 0 } } };
export const timeRemarkShape: ShapeOf<TimeRemark> = { has: { kind: remarkKindShape, start: instantShape, end: instantShape }, may: { text: 'text' } };
export const intervalUsageShape: ShapeOf<IntervalUsage> = { has: { serviceId: idShape, firstDate: plainDateShape, lastDate: plainDateShape, series: { each: usageSeriesShape, least: 0 }, remarks: { each: timeRemarkShape, least: 0 } } };
