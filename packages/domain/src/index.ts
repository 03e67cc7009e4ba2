export type { Decimal, Rounding } from './decimal.js';
export {
  addDecimals,
  compareDecimals,
  decimalFromInteger,
  decimalToNumber,
  divideRounded,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.js';
export { addMoney, minorDigits, moneyFromMinor, negateMoney, sumMoney } from './money.js';
export { decimalToMoney, moneyToDecimal, multiplyToMoney, percentOfMoney } from './pricing.js';
export {
  addDays,
  addMonths,
  dateFromEpochDay,
  daysBetween,
  daysInPeriod,
  epochDay,
  lastDateOfMonth,
  plainDateIn,
  startOfDay,
  weekday,
  yearMonthOf,
} from './plain-date.js';
export type { ArrearsFacts, ArrearsStation, ArrearsTimeline, StationState } from './balance/arrears.js';
export { arrearsTimeline } from './balance/arrears.js';
export type { PrepaidOutlook, PrepaidSpan } from './balance/prepaid.js';
export { prepaidOutlook } from './balance/prepaid.js';
export type { Supply, SupplyOverview, Unpaid } from './balance/supplies.js';
export { riseSince, supplyOverview } from './balance/supplies.js';
export type { BillCheck, LineDiscrepancy } from './bill/check.js';
export { checkBill, registersQuantity } from './bill/check.js';
export { linesToCsv } from './bill/csv.js';
export type { DueState } from './bill/due.js';
export { dueState } from './bill/due.js';
export type { HistoryMonth } from './bill/history.js';
export { historyMonths, sameMonthLastYear, stands } from './bill/history.js';
export type { BillPart, BillParts } from './bill/parts.js';
export { billParts } from './bill/parts.js';
export { calculateBill, tariffOn } from './tariff/calculate.js';
export type { PowerFactorStandard } from './tariff/cn/power-factor.data.js';
export { powerFactor, powerFactorPercent } from './tariff/power-factor.js';
export type {
  AfterTaxItem,
  BillingFacts,
  CalculatedBill,
  CalculatedLine,
  Charge,
  DemandCharge,
  ExportCharge,
  FixedCharge,
  LevyCharge,
  MeteredRegister,
  PowerFactorCharge,
  Tariff,
  TariffRounding,
  TaxCharge,
  TierCharge,
  UsageCharge,
} from './tariff/tariff.js';
