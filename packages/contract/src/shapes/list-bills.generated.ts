// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  BillPage,
} from '../types.generated.js';
import {
  billSummaryShape,
  moneyShape,
} from './several-operations.generated.js';

export const billPageShape: ShapeOf<BillPage> = { has: { items: { each: billSummaryShape, least: 0 }, overdueTotal: moneyShape }, may: { nextCursor: 'text' } };
