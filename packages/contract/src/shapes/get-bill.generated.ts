// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  AllowanceBasis,
  Bill,
  BillDocument,
  BillLine,
  DemandBasis,
  LineBasis,
  Meter,
  MinimumBasis,
  NoteBasis,
  OverdueBasis,
  OverdueItem,
  PercentageBasis,
  PowerFactorBasis,
  Reading,
  RegisterSpan,
  RegistersBasis,
  ShareBasis,
  SheetReference,
  UnitPrice,
} from '../types.generated.js';
import {
  billLineKindShape,
  billSummaryShape,
  billingPeriodShape,
  decimalShape,
  idShape,
  instantShape,
  moneyShape,
  plainDateShape,
  quantityShape,
  readQualityShape,
  timeOfUseShape,
  unitShape,
} from './several-operations.generated.js';

export const unitPriceShape: ShapeOf<UnitPrice> = { has: { value: decimalShape, currency: /^[A-Z]{3}$/, per: unitShape } };
export const meterShape: ShapeOf<Meter> = { has: { number: 'text', kind: ["smart","manual"] } };
export const readingShape: ShapeOf<Reading> = { has: { value: decimalShape, readOn: plainDateShape, quality: readQualityShape } };
export const registerSpanShape: ShapeOf<RegisterSpan> = { has: { meterNumber: 'text', register: 'text', start: readingShape, end: readingShape }, may: { multiplier: decimalShape } };
export const registersBasisShape: ShapeOf<RegistersBasis> = { has: { kind: ["registers"], spans: { each: registerSpanShape, least: 1 } } };
export const allowanceBasisShape: ShapeOf<AllowanceBasis> = { has: { kind: ["allowance"], used: quantityShape, allowance: quantityShape }, may: { usedBefore: quantityShape, reachedOn: plainDateShape, cycleAllowance: quantityShape, periodDays: { min: 1, max: 3660 }, cycleDays: { min: 1, max: 3660 } } };
export const percentageBasisShape: ShapeOf<PercentageBasis> = { has: { kind: ["percentage"], percent: decimalShape, base: moneyShape }, may: { lineIds: { each: idShape, least: 0 } } };
export const demandBasisShape: ShapeOf<DemandBasis> = { has: { kind: ["demand"], rule: ["capacity","contract","measured"], billed: quantityShape }, may: { contracted: quantityShape, measured: quantityShape, measuredAt: instantShape, months: decimalShape } };
export const powerFactorBasisShape: ShapeOf<PowerFactorBasis> = { has: { kind: ["power-factor"], active: quantityShape, reactive: quantityShape, powerFactor: decimalShape, standard: decimalShape, percent: decimalShape, base: moneyShape }, may: { lineIds: { each: idShape, least: 0 } } };
export const shareBasisShape: ShapeOf<ShareBasis> = { has: { kind: ["share"], spans: { each: registerSpanShape, least: 1 }, total: quantityShape, by: ["intervals","days"] } };
export const minimumBasisShape: ShapeOf<MinimumBasis> = { has: { kind: ["minimum"], least: moneyShape, charged: moneyShape } };
export const overdueItemShape: ShapeOf<OverdueItem> = { has: { overdue: moneyShape, percentPerDay: decimalShape, days: { min: 0, max: 36600 } }, may: { billId: idShape } };
export const overdueBasisShape: ShapeOf<OverdueBasis> = { has: { kind: ["overdue"], items: { each: overdueItemShape, least: 1 } }, may: { least: moneyShape } };
export const noteBasisShape: ShapeOf<NoteBasis> = { has: { kind: ["note"], text: 'text' }, may: { reference: 'text' } };
export const lineBasisShape: ShapeOf<LineBasis> = { by: 'kind', of: { "registers": registersBasisShape, "allowance": allowanceBasisShape, "percentage": percentageBasisShape, "demand": demandBasisShape, "power-factor": powerFactorBasisShape, "share": shareBasisShape, "minimum": minimumBasisShape, "overdue": overdueBasisShape, "note": noteBasisShape } };
export const billLineShape: ShapeOf<BillLine> = { has: { id: idShape, kind: billLineKindShape, label: 'text', amount: moneyShape }, may: { chargeId: idShape, timeOfUse: timeOfUseShape, shortLabel: 'text', meaning: 'text', quantity: quantityShape, price: unitPriceShape, basis: lineBasisShape, period: billingPeriodShape } };
export const billDocumentShape: ShapeOf<BillDocument> = { has: { id: idShape, kind: ["bill","e-invoice"], mediaType: ["application/pdf","application/ofd","application/xml"] }, may: { sizeBytes: { min: 0, max: 9007199254740991 } } };
export const sheetReferenceShape: ShapeOf<SheetReference> = { has: { tariffId: idShape, validFrom: plainDateShape } };
export const billShape: ShapeOf<Bill> = { has: { summary: billSummaryShape, meters: { each: meterShape, least: 0 }, lines: { each: billLineShape, least: 1 }, documents: { each: billDocumentShape, least: 0 } }, may: { note: 'text', tariffs: { each: sheetReferenceShape, least: 0 } } };
