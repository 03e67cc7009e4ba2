// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  Account,
  Address,
  BillLineKind,
  BillStatus,
  BillSummary,
  BillingPeriod,
  Commodity,
  Decimal,
  FieldError,
  Id,
  Instant,
  Money,
  PlainDate,
  Premise,
  Problem,
  ProofKind,
  Quantity,
  ReadQuality,
  RemarkKind,
  Service,
  TariffAudience,
  TimeOfUse,
  Unit,
  UsageMeasure,
  YearMonth,
} from '../types.generated.js';

export const idShape: ShapeOf<Id> = /^[A-Za-z0-9_-]{1,64}$/;
export const plainDateShape: ShapeOf<PlainDate> = 'date';
export const yearMonthShape: ShapeOf<YearMonth> = /^\d{4}-(0[1-9]|1[0-2])$/;
export const instantShape: ShapeOf<Instant> = 'instant';
export const decimalShape: ShapeOf<Decimal> = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
export const moneyShape: ShapeOf<Money> = { has: { amountMinor: { min: -9007199254740991, max: 9007199254740991 }, currency: /^[A-Z]{3}$/ } };
export const unitShape: ShapeOf<Unit> = ["kWh","kvarh","kW","kVA","m3","day","month"];
export const quantityShape: ShapeOf<Quantity> = { has: { value: decimalShape, unit: unitShape } };
export const proofKindShape: ShapeOf<ProofKind> = ["meter-number","postcode","phone-last4"];
export const commodityShape: ShapeOf<Commodity> = ["electricity","gas","water"];
export const addressShape: ShapeOf<Address> = { has: { lines: { each: 'text', least: 1 } }, may: { postcode: 'text' } };
export const serviceShape: ShapeOf<Service> = { has: { id: idShape, commodity: commodityShape, payment: ["billed","prepaid"], startedOn: plainDateShape }, may: { endedOn: plainDateShape, nextReadingOn: plainDateShape, nextBillOn: plainDateShape, tariffId: idShape, usage: ["intervals","days","bills"] } };
export const premiseShape: ShapeOf<Premise> = { has: { id: idShape, address: addressShape, services: { each: serviceShape, least: 0 } } };
export const accountShape: ShapeOf<Account> = { has: { id: idShape, number: 'text', kind: ["home","business"], premises: { each: premiseShape, least: 0 } }, may: { nickname: 'text' } };
export const billStatusShape: ShapeOf<BillStatus> = ["issued","due","part-paid","paid","overdue","disputed","cancelled"];
export const readQualityShape: ShapeOf<ReadQuality> = ["actual","estimated","customer"];
export const billingPeriodShape: ShapeOf<BillingPeriod> = { has: { firstDate: plainDateShape, lastDate: plainDateShape } };
export const billSummaryShape: ShapeOf<BillSummary> = { has: { id: idShape, number: 'text', accountId: idShape, serviceId: idShape, commodity: commodityShape, status: billStatusShape, month: yearMonthShape, period: billingPeriodShape, issuedOn: plainDateShape, total: moneyShape, outstanding: moneyShape, quantity: quantityShape, readQuality: readQualityShape }, may: { dueOn: plainDateShape, replacesBillId: idShape, replacedByBillId: idShape } };
export const timeOfUseShape: ShapeOf<TimeOfUse> = ["sharp","peak","flat","valley","deep-valley"];
export const billLineKindShape: ShapeOf<BillLineKind> = ["usage","tier","fixed","demand","power-factor","levy","tax","minimum","late-fee","export","adjustment","credit"];
export const tariffAudienceShape: ShapeOf<TariffAudience> = ["home","business"];
export const usageMeasureShape: ShapeOf<UsageMeasure> = ["import","export","reactive"];
export const remarkKindShape: ShapeOf<RemarkKind> = ["missing","estimated","doubtful"];
export const fieldErrorShape: ShapeOf<FieldError> = { has: { pointer: 'text', detail: 'text' } };
export const problemShape: ShapeOf<Problem> = { has: { title: 'text', status: { min: 400, max: 599 }, code: /^[a-z0-9-]{1,64}$/ }, may: { type: 'text', detail: 'text', instance: 'text', reference: /^[^]{0,40}$/, errors: { each: fieldErrorShape, least: 0 } } };
