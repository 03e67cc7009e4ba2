// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from './shape.js';
import type {
  Account,
  AccountPage,
  Address,
  AllowanceBasis,
  AmountRounding,
  ArrearsEvent,
  ArrearsRules,
  ArrearsStage,
  Balance,
  BalanceList,
  Bill,
  BillDocument,
  BillLine,
  BillLineKind,
  BillPage,
  BillStatus,
  BillSummary,
  BilledBalance,
  BillingPeriod,
  ClockTime,
  Commodity,
  CustomerRight,
  DayKind,
  Decimal,
  DemandBasis,
  DemandCharge,
  ExportCharge,
  FieldError,
  FixedCharge,
  GuestLookupRules,
  GuestSession,
  GuestVerification,
  Id,
  Instant,
  LateFeeCharge,
  LevyCharge,
  LineBasis,
  Meter,
  MinimumBasis,
  MinimumCharge,
  Money,
  MoneyReceived,
  MonthDay,
  NoteBasis,
  OverdueBasis,
  OverdueItem,
  PercentageBasis,
  PlainDate,
  PowerFactorBasis,
  PowerFactorCharge,
  Premise,
  PrepaidBalance,
  Problem,
  PromiseProfile,
  ProofKind,
  Quantity,
  QuantityRounding,
  ReadQuality,
  Reading,
  RegisterSpan,
  RegistersBasis,
  Rounding,
  Service,
  Session,
  ShareBasis,
  SheetReference,
  SpendingPace,
  Tariff,
  TariffAudience,
  TariffCalendar,
  TariffCharge,
  TariffDay,
  TariffHoliday,
  TariffList,
  TariffRounding,
  TariffSeason,
  TariffSheet,
  TariffSpan,
  TariffSummary,
  TaxCharge,
  TierCharge,
  TierCycle,
  TimeOfUse,
  Unit,
  UnitPrice,
  UsageCharge,
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
export const serviceShape: ShapeOf<Service> = { has: { id: idShape, commodity: commodityShape, payment: ["billed","prepaid"], startedOn: plainDateShape }, may: { endedOn: plainDateShape, nextReadingOn: plainDateShape, nextBillOn: plainDateShape, tariffId: idShape } };
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
export const billLineShape: ShapeOf<BillLine> = { has: { id: idShape, kind: billLineKindShape, label: 'text', amount: moneyShape }, may: { timeOfUse: timeOfUseShape, shortLabel: 'text', meaning: 'text', quantity: quantityShape, price: unitPriceShape, basis: lineBasisShape, period: billingPeriodShape } };
export const billDocumentShape: ShapeOf<BillDocument> = { has: { id: idShape, kind: ["bill","e-invoice"], mediaType: ["application/pdf","application/ofd","application/xml"] }, may: { sizeBytes: { min: 0, max: 9007199254740991 } } };
export const sheetReferenceShape: ShapeOf<SheetReference> = { has: { tariffId: idShape, validFrom: plainDateShape } };
export const billShape: ShapeOf<Bill> = { has: { summary: billSummaryShape, meters: { each: meterShape, least: 0 }, lines: { each: billLineShape, least: 1 }, documents: { each: billDocumentShape, least: 0 } }, may: { note: 'text', tariffs: { each: sheetReferenceShape, least: 0 } } };
export const tariffAudienceShape: ShapeOf<TariffAudience> = ["home","business"];
export const tariffSummaryShape: ShapeOf<TariffSummary> = { has: { id: idShape, name: 'text', commodity: commodityShape, audience: tariffAudienceShape }, may: { description: 'text' } };
export const tariffListShape: ShapeOf<TariffList> = { has: { items: { each: tariffSummaryShape, least: 0 } } };
export const monthDayShape: ShapeOf<MonthDay> = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const dayKindShape: ShapeOf<DayKind> = ["weekday","saturday","sunday","holiday"];
export const clockTimeShape: ShapeOf<ClockTime> = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
export const tariffSpanShape: ShapeOf<TariffSpan> = { has: { from: clockTimeShape, to: clockTimeShape, timeOfUse: timeOfUseShape } };
export const tariffDayShape: ShapeOf<TariffDay> = { has: { on: { each: dayKindShape, least: 1 }, spans: { each: tariffSpanShape, least: 1 } } };
export const tariffSeasonShape: ShapeOf<TariffSeason> = { has: { id: idShape, firstDay: monthDayShape, lastDay: monthDayShape, days: { each: tariffDayShape, least: 1 } }, may: { label: 'text' } };
export const tariffHolidayShape: ShapeOf<TariffHoliday> = { has: { date: plainDateShape }, may: { name: 'text' } };
export const tariffCalendarShape: ShapeOf<TariffCalendar> = { has: { seasons: { each: tariffSeasonShape, least: 1 } }, may: { holidays: { each: tariffHolidayShape, least: 0 } } };
export const usageChargeShape: ShapeOf<UsageCharge> = { has: { id: idShape, kind: ["usage"], label: 'text', price: decimalShape, per: unitShape }, may: { shortLabel: 'text', meaning: 'text', timeOfUse: timeOfUseShape, seasons: { each: idShape, least: 1 } } };
export const levyChargeShape: ShapeOf<LevyCharge> = { has: { id: idShape, kind: ["levy"], label: 'text', price: decimalShape, per: unitShape }, may: { shortLabel: 'text', meaning: 'text' } };
export const tierCycleShape: ShapeOf<TierCycle> = { has: { unit: ["day","month","year"], length: { min: 1, max: 3660 } } };
export const tierChargeShape: ShapeOf<TierCharge> = { has: { id: idShape, kind: ["tier"], label: 'text', allowance: quantityShape, cycle: tierCycleShape, price: decimalShape }, may: { shortLabel: 'text', meaning: 'text', timeOfUse: timeOfUseShape, seasons: { each: idShape, least: 1 } } };
export const fixedChargeShape: ShapeOf<FixedCharge> = { has: { id: idShape, kind: ["fixed"], label: 'text', price: decimalShape, per: ["day","month"] }, may: { shortLabel: 'text', meaning: 'text' } };
export const demandChargeShape: ShapeOf<DemandCharge> = { has: { id: idShape, kind: ["demand"], label: 'text', rule: ["capacity","contract","measured"], price: decimalShape, per: ["kW","kVA"] }, may: { shortLabel: 'text', meaning: 'text', timeOfUse: timeOfUseShape, seasons: { each: idShape, least: 1 }, above: decimalShape, upTo: decimalShape, overrun: ["threshold-and-double","contract-and-double"] } };
export const powerFactorChargeShape: ShapeOf<PowerFactorCharge> = { has: { id: idShape, kind: ["power-factor"], label: 'text', standard: ["0.90","0.85","0.80"], on: { each: billLineKindShape, least: 1 } }, may: { shortLabel: 'text', meaning: 'text' } };
export const taxChargeShape: ShapeOf<TaxCharge> = { has: { id: idShape, kind: ["tax"], label: 'text', percent: decimalShape, on: { each: billLineKindShape, least: 1 } }, may: { shortLabel: 'text', meaning: 'text' } };
export const minimumChargeShape: ShapeOf<MinimumCharge> = { has: { id: idShape, kind: ["minimum"], label: 'text', price: decimalShape, per: ["day","month","year"], on: { each: billLineKindShape, least: 1 } }, may: { shortLabel: 'text', meaning: 'text' } };
export const exportChargeShape: ShapeOf<ExportCharge> = { has: { id: idShape, kind: ["export"], label: 'text', price: decimalShape, per: unitShape }, may: { shortLabel: 'text', meaning: 'text', timeOfUse: timeOfUseShape, seasons: { each: idShape, least: 1 } } };
export const lateFeeChargeShape: ShapeOf<LateFeeCharge> = { has: { id: idShape, kind: ["late-fee"], label: 'text', percentPerDay: decimalShape }, may: { shortLabel: 'text', meaning: 'text', percentPerDayFromEarlierYears: decimalShape, least: decimalShape } };
export const tariffChargeShape: ShapeOf<TariffCharge> = { by: 'kind', of: { "usage": usageChargeShape, "levy": levyChargeShape, "tier": tierChargeShape, "fixed": fixedChargeShape, "demand": demandChargeShape, "power-factor": powerFactorChargeShape, "tax": taxChargeShape, "minimum": minimumChargeShape, "export": exportChargeShape, "late-fee": lateFeeChargeShape } };
export const roundingShape: ShapeOf<Rounding> = ["half-up","half-even","down","up"];
export const amountRoundingShape: ShapeOf<AmountRounding> = { has: { at: ["line","total"], rounding: roundingShape } };
export const quantityRoundingShape: ShapeOf<QuantityRounding> = { has: { digits: { min: 0, max: 9 }, rounding: roundingShape } };
export const tariffRoundingShape: ShapeOf<TariffRounding> = { has: { amount: amountRoundingShape, allowance: quantityRoundingShape, demand: quantityRoundingShape } };
export const tariffSheetShape: ShapeOf<TariffSheet> = { has: { validFrom: plainDateShape, currency: /^[A-Z]{3}$/, charges: { each: tariffChargeShape, least: 1 }, rounding: tariffRoundingShape }, may: { calendar: tariffCalendarShape } };
export const tariffShape: ShapeOf<Tariff> = { has: { id: idShape, name: 'text', commodity: commodityShape, audience: tariffAudienceShape, sheets: { each: tariffSheetShape, least: 1 } }, may: { description: 'text', source: 'text' } };
export const moneyReceivedShape: ShapeOf<MoneyReceived> = { has: { amount: moneyShape, on: plainDateShape } };
export const arrearsStageShape: ShapeOf<ArrearsStage> = ["due","reminder","notice","cut-off","reconnection"];
export const arrearsEventShape: ShapeOf<ArrearsEvent> = { has: { stage: arrearsStageShape, on: plainDateShape } };
export const billedBalanceShape: ShapeOf<BilledBalance> = { has: { payment: ["billed"], serviceId: idShape }, may: { lastPayment: moneyReceivedShape, arrears: { each: arrearsEventShape, least: 0 } } };
export const spendingPaceShape: ShapeOf<SpendingPace> = { has: { spent: moneyShape, days: { min: 1, max: 366 } } };
export const prepaidBalanceShape: ShapeOf<PrepaidBalance> = { has: { payment: ["prepaid"], serviceId: idShape, credit: moneyShape, asOf: instantShape }, may: { alertBelow: moneyShape, usualPace: spendingPaceShape, lastTopUp: moneyReceivedShape } };
export const balanceShape: ShapeOf<Balance> = { by: 'payment', of: { "billed": billedBalanceShape, "prepaid": prepaidBalanceShape } };
export const balanceListShape: ShapeOf<BalanceList> = { has: { items: { each: balanceShape, least: 0 } } };
export const customerRightShape: ShapeOf<CustomerRight> = { has: { text: 'text' }, may: { source: 'text' } };
export const arrearsRulesShape: ShapeOf<ArrearsRules> = { has: { audience: tariffAudienceShape, cutOffAfterDays: { min: 0, max: 366 }, noticeDays: { min: 0, max: 366 }, reconnectWithinHours: { min: 1, max: 720 }, rights: { each: customerRightShape, least: 0 } }, may: { reminderAfterDays: { min: 0, max: 366 } } };
export const promiseProfileShape: ShapeOf<PromiseProfile> = { has: { id: idShape, name: 'text', validFrom: plainDateShape, source: 'text', arrears: { each: arrearsRulesShape, least: 0 } } };
export const fieldErrorShape: ShapeOf<FieldError> = { has: { pointer: 'text', detail: 'text' } };
export const problemShape: ShapeOf<Problem> = { has: { title: 'text', status: { min: 400, max: 599 }, code: /^[a-z0-9-]{1,64}$/ }, may: { type: 'text', detail: 'text', instance: 'text', reference: /^[^]{0,40}$/, errors: { each: fieldErrorShape, least: 0 } } };
