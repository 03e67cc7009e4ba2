// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from './shape.js';
import type {
  Account,
  AccountPage,
  Address,
  AllowanceBasis,
  Bill,
  BillDocument,
  BillLine,
  BillLineKind,
  BillPage,
  BillStatus,
  BillSummary,
  BillingPeriod,
  Commodity,
  Decimal,
  DemandBasis,
  FieldError,
  GuestLookupRules,
  GuestSession,
  GuestVerification,
  Id,
  Instant,
  LineBasis,
  Meter,
  Money,
  NoteBasis,
  PercentageBasis,
  PlainDate,
  PowerFactorBasis,
  Premise,
  Problem,
  ProofKind,
  Quantity,
  ReadQuality,
  Reading,
  RegisterSpan,
  RegistersBasis,
  Service,
  Session,
  TimeOfUse,
  Unit,
  UnitPrice,
  Utility,
  YearMonth,
} from './types.generated.js';

export const idShape: ShapeOf<Id> = /^[A-Za-z0-9_-]{1,64}$/;
export const plainDateShape: ShapeOf<PlainDate> = 'date';
export const yearMonthShape: ShapeOf<YearMonth> = /^\d{4}-(0[1-9]|1[0-2])$/;
export const instantShape: ShapeOf<Instant> = 'instant';
export const decimalShape: ShapeOf<Decimal> = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
export const moneyShape: ShapeOf<Money> = { has: { amountMinor: { min: -9007199254740991, max: 9007199254740991 }, currency: /^[A-Z]{3}$/ } };
export const unitShape: ShapeOf<Unit> = ["kWh","kvarh","kW","kVA","m3","day","month"];
export const quantityShape: ShapeOf<Quantity> = { has: { value: decimalShape, unit: unitShape } };
export const unitPriceShape: ShapeOf<UnitPrice> = { has: { value: decimalShape, currency: /^[A-Z]{3}$/, per: unitShape } };
export const proofKindShape: ShapeOf<ProofKind> = ["meter-number","postcode","phone-last4"];
export const guestLookupRulesShape: ShapeOf<GuestLookupRules> = { has: { proofs: { each: proofKindShape, least: 1 } }, may: { accountNumberDigits: { min: 4, max: 20 }, accountNumberHint: 'text' } };
export const utilityShape: ShapeOf<Utility> = { has: { name: 'text', timeZone: 'text', servicePhone: 'text', guestLookup: guestLookupRulesShape }, may: { emergencyPhone: 'text' } };
export const guestVerificationShape: ShapeOf<GuestVerification> = { has: { accountNumber: /^[^]{1,40}$/, proof: { has: { kind: proofKindShape, value: /^[^]{1,40}$/ } } } };
export const guestSessionShape: ShapeOf<GuestSession> = { has: { token: /^[^]{16,}$/, expiresAt: instantShape, accountId: idShape } };
export const sessionShape: ShapeOf<Session> = { has: { kind: ["customer","guest"], expiresAt: instantShape }, may: { customerName: 'text' } };
export const commodityShape: ShapeOf<Commodity> = ["electricity","gas","water"];
export const addressShape: ShapeOf<Address> = { has: { lines: { each: 'text', least: 1 } }, may: { postcode: 'text' } };
export const meterShape: ShapeOf<Meter> = { has: { number: 'text', kind: ["smart","manual"] } };
export const serviceShape: ShapeOf<Service> = { has: { id: idShape, commodity: commodityShape, payment: ["billed","prepaid"], startedOn: plainDateShape }, may: { endedOn: plainDateShape, nextReadingOn: plainDateShape, nextBillOn: plainDateShape } };
export const premiseShape: ShapeOf<Premise> = { has: { id: idShape, address: addressShape, services: { each: serviceShape, least: 0 } } };
export const accountShape: ShapeOf<Account> = { has: { id: idShape, number: 'text', kind: ["home","business"], premises: { each: premiseShape, least: 0 } }, may: { nickname: 'text' } };
export const accountPageShape: ShapeOf<AccountPage> = { has: { items: { each: accountShape, least: 0 } }, may: { nextCursor: 'text' } };
export const billStatusShape: ShapeOf<BillStatus> = ["issued","due","part-paid","paid","overdue","disputed","cancelled"];
export const readQualityShape: ShapeOf<ReadQuality> = ["actual","estimated","customer"];
export const billingPeriodShape: ShapeOf<BillingPeriod> = { has: { firstDate: plainDateShape, lastDate: plainDateShape } };
export const billSummaryShape: ShapeOf<BillSummary> = { has: { id: idShape, number: 'text', accountId: idShape, serviceId: idShape, commodity: commodityShape, status: billStatusShape, month: yearMonthShape, period: billingPeriodShape, issuedOn: plainDateShape, total: moneyShape, outstanding: moneyShape, quantity: quantityShape, readQuality: readQualityShape }, may: { dueOn: plainDateShape, replacesBillId: idShape, replacedByBillId: idShape } };
export const billPageShape: ShapeOf<BillPage> = { has: { items: { each: billSummaryShape, least: 0 }, overdueTotal: moneyShape }, may: { nextCursor: 'text' } };
export const timeOfUseShape: ShapeOf<TimeOfUse> = ["sharp","peak","flat","valley","deep-valley"];
export const billLineKindShape: ShapeOf<BillLineKind> = ["usage","tier","fixed","demand","power-factor","levy","tax","minimum","late-fee","export","adjustment","credit"];
export const readingShape: ShapeOf<Reading> = { has: { value: decimalShape, readOn: plainDateShape, quality: readQualityShape } };
export const registerSpanShape: ShapeOf<RegisterSpan> = { has: { meterNumber: 'text', register: 'text', start: readingShape, end: readingShape }, may: { multiplier: decimalShape } };
export const registersBasisShape: ShapeOf<RegistersBasis> = { has: { kind: ["registers"], spans: { each: registerSpanShape, least: 1 } } };
export const allowanceBasisShape: ShapeOf<AllowanceBasis> = { has: { kind: ["allowance"], used: quantityShape, allowance: quantityShape }, may: { cycleAllowance: quantityShape, periodDays: { min: 1, max: 3660 }, cycleDays: { min: 1, max: 3660 } } };
export const percentageBasisShape: ShapeOf<PercentageBasis> = { has: { kind: ["percentage"], percent: decimalShape, base: moneyShape } };
export const demandBasisShape: ShapeOf<DemandBasis> = { has: { kind: ["demand"], rule: ["capacity","contract","measured"], billed: quantityShape }, may: { contracted: quantityShape, measured: quantityShape, measuredAt: instantShape } };
export const powerFactorBasisShape: ShapeOf<PowerFactorBasis> = { has: { kind: ["power-factor"], active: quantityShape, reactive: quantityShape, powerFactor: decimalShape, standard: decimalShape, percent: decimalShape, base: moneyShape } };
export const noteBasisShape: ShapeOf<NoteBasis> = { has: { kind: ["note"], text: 'text' }, may: { reference: 'text' } };
export const lineBasisShape: ShapeOf<LineBasis> = { by: 'kind', of: { "registers": registersBasisShape, "allowance": allowanceBasisShape, "percentage": percentageBasisShape, "demand": demandBasisShape, "power-factor": powerFactorBasisShape, "note": noteBasisShape } };
export const billLineShape: ShapeOf<BillLine> = { has: { id: idShape, kind: billLineKindShape, label: 'text', amount: moneyShape }, may: { timeOfUse: timeOfUseShape, shortLabel: 'text', meaning: 'text', quantity: quantityShape, price: unitPriceShape, basis: lineBasisShape } };
export const billDocumentShape: ShapeOf<BillDocument> = { has: { id: idShape, kind: ["bill","e-invoice"], mediaType: ["application/pdf","application/ofd","application/xml"] }, may: { sizeBytes: { min: 0, max: 9007199254740991 } } };
export const billShape: ShapeOf<Bill> = { has: { summary: billSummaryShape, meters: { each: meterShape, least: 0 }, lines: { each: billLineShape, least: 1 }, documents: { each: billDocumentShape, least: 0 } }, may: { note: 'text' } };
export const fieldErrorShape: ShapeOf<FieldError> = { has: { pointer: 'text', detail: 'text' } };
export const problemShape: ShapeOf<Problem> = { has: { title: 'text', status: { min: 400, max: 599 }, code: /^[a-z0-9-]{1,64}$/ }, may: { type: 'text', detail: 'text', instance: 'text', reference: /^[^]{0,40}$/, errors: { each: fieldErrorShape, least: 0 } } };
