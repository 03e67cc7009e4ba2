// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  ArrearsRules,
  CustomerRight,
  PromiseProfile,
} from '../types.generated.js';
import {
  idShape,
  plainDateShape,
  tariffAudienceShape,
} from './several-operations.generated.js';

export const customerRightShape: ShapeOf<CustomerRight> = { has: { text: 'text' }, may: { source: 'text' } };
export const arrearsRulesShape: ShapeOf<ArrearsRules> = { has: { audience: tariffAudienceShape, cutOffAfterDays: { min: 0, max: 366 }, noticeDays: { min: 0, max: 366 }, reconnectWithinHours: { min: 1, max: 720 }, rights: { each: customerRightShape, least: 0 } }, may: { reminderAfterDays: { min: 0, max: 366 } } };
export const promiseProfileShape: ShapeOf<PromiseProfile> = { has: { id: idShape, name: 'text', validFrom: plainDateShape, source: 'text', arrears: { each: arrearsRulesShape, least: 0 } } };
