// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  DailyRegister,
  DailyUsage,
  DayBlock,
  DayRemark,
  Interruption,
  SimilarMonth,
  SimilarUse,
} from '../types.generated.js';
import {
  idShape,
  instantShape,
  plainDateShape,
  quantityShape,
  remarkKindShape,
  timeOfUseShape,
  unitShape,
  usageMeasureShape,
  yearMonthShape,
} from './several-operations.generated.js';

export const dayBlockShape: ShapeOf<DayBlock> = { has: { firstDate: plainDateShape, values: { each: { min: -9007199254740991, max: 9007199254740991 }, least: 1 } } };
export const dailyRegisterShape: ShapeOf<DailyRegister> = { has: { measures: usageMeasureShape, meterNumber: 'text', unit: unitShape, digits: { min: 0, max: 9 }, blocks: { each: dayBlockShape, least: 0 } }, may: { timeOfUse: timeOfUseShape } };
export const dayRemarkShape: ShapeOf<DayRemark> = { has: { kind: remarkKindShape, firstDate: plainDateShape, lastDate: plainDateShape }, may: { text: 'text' } };
export const interruptionShape: ShapeOf<Interruption> = { has: { kind: ["outage","planned"], start: instantShape }, may: { end: instantShape } };
export const similarMonthShape: ShapeOf<SimilarMonth> = { has: { month: yearMonthShape, perDay: quantityShape } };
export const similarUseShape: ShapeOf<SimilarUse> = { has: { basis: 'text', homes: { min: 1, max: 100000000 }, months: { each: similarMonthShape, least: 0 } } };
export const dailyUsageShape: ShapeOf<DailyUsage> = { has: { serviceId: idShape, firstDate: plainDateShape, lastDate: plainDateShape, registers: { each: dailyRegisterShape, least: 0 }, remarks: { each: dayRemarkShape, least: 0 }, interruptions: { each: interruptionShape, least: 0 } }, may: { similar: similarUseShape } };
