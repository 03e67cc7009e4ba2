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
export { COMMODITIES } from './commodities.js';
export { addMoney, minorDigits, moneyFromMinor, negateMoney, sumMoney } from './money.js';
export { decimalToMoney, moneyToDecimal, multiplyToMoney, percentOfMoney } from './pricing.js';
export {
  addDays,
  addMonths,
  dateFromEpochDay,
  daysBetween,
  daysInPeriod,
  epochDay,
  instantText,
  lastDateOfMonth,
  minuteOfDayIn,
  plainDateIn,
  weekday,
  yearMonthOf,
} from './plain-date.js';
export { startOfDay, startsOfDays } from './day-start.js';
export type { ArrearsFacts, ArrearsStation, ArrearsTimeline, StationState } from './balance/arrears.js';
export { arrearsTimeline } from './balance/arrears.js';
export type { PrepaidOutlook, PrepaidSpan } from './balance/prepaid.js';
export { prepaidOutlook } from './balance/prepaid.js';
export type { Supply, SupplyOverview, Unpaid } from './balance/supplies.js';
export { riseSince, supplyOverview } from './balance/supplies.js';
export type { BillCheck, LineDiscrepancy } from './bill/check.js';
export { checkBill, registersQuantity } from './bill/check.js';
export { linesToCsv } from './bill/csv.js';
export { compareBills } from './bill/difference/compare.js';
export type { BillDifference, Control, DifferencePart } from './bill/difference/parts.js';
export type { DueState } from './bill/due.js';
export { dueState } from './bill/due.js';
export type { HistoryMonth } from './bill/history.js';
export { historyMonths, sameMonthLastYear } from './bill/history.js';
export type { BillPart, BillParts } from './bill/parts.js';
export { billParts } from './bill/parts.js';
export { stands } from './bill/standing.js';
export { calculateBill } from './tariff/calculate.js';
export {
  TIMES_OF_USE,
  calendarFault,
  dayKindOn,
  minutesOf,
  seasonOn,
  tariffDayOn,
  timeOfUseAt,
} from './tariff/calendar.js';
export type { PowerFactorStandard } from './tariff/cn/power-factor.data.js';
export { correctionOf, reversalOf } from './tariff/correction.js';
export type { Counting, IntervalSeries, MeterRegister } from './tariff/intervals.js';
export { highestPower, registersFromIntervals } from './tariff/intervals.js';
export { withOverrun } from './tariff/lines/demand.js';
export { powerFactor, powerFactorPercent } from './tariff/power-factor.js';
export { sheetFault, sheetsFault } from './tariff/sheet-fault.js';
export type { UrdbOptions, UrdbTariff } from './tariff/urdb/sheet-from-urdb.js';
export { sheetFromUrdb } from './tariff/urdb/sheet-from-urdb.js';
export { UrdbFault } from './tariff/urdb/json.js';
export type {
  AfterTaxItem,
  BillingFacts,
  CalculatedBill,
  CalculatedLine,
  Charge,
  ChargeOf,
  MeasuredPower,
  MeteredRegister,
  OverdueBill,
  TariffSheet,
} from './tariff/tariff.js';
export type { LocalMoment, MinuteSpan, PriceMoment, PriceRun } from './tariff/price-hours.js';
export { MINUTES_PER_DAY, priceMoment, runsOf } from './tariff/price-hours.js';
export type { CalendarGrid, CalendarRow, PeriodHours } from './tariff/calendar-grid.js';
export { calendarGrid, seasonsByHours } from './tariff/calendar-grid.js';
export type { OverrunExample } from './tariff/overrun.js';
export { overrunExample } from './tariff/overrun.js';
export type { PriceBand, PriceRow, PriceTable } from './tariff/price-table.js';
export { priceTable } from './tariff/price-table.js';
export type { PriceChange, SheetChanges } from './tariff/sheets.js';
export { chargeFigure, nextSheetAfter, sheetChanges, sheetInForce, sheetOn } from './tariff/sheets.js';
export type { Flow, UsageUnit } from './usage/unit.js';
export type { UsageIntervals } from './usage/intervals.js';
export { ACTUAL, DOUBTFUL, ESTIMATED, intervalsFromBlocks } from './usage/intervals.js';
export type { DayRegister, UsageDays } from './usage/days.js';
export { dateOfDay, daysFromIntervals, daysFromUsage, daysWithin } from './usage/days.js';
export type { DayCount } from './usage/counts.js';
export { dayCounts, dayTotals } from './usage/counts.js';
export type { PriceSum, SumOptions, UsageQuantity, UsageSum } from './usage/sums.js';
export { quantityOf, sharePercent, sumsByPrice, usageSum } from './usage/sums.js';
export type { DayCosts } from './usage/day-costs.js';
export { dayCosts } from './usage/day-costs.js';
export type { IntervalPriceSum } from './usage/interval-costs.js';
export { intervalCost, intervalSumsByPrice, pricePlaces } from './usage/interval-costs.js';
export type { IntervalRun, IntervalStretch } from './usage/price-runs.js';
export { intervalRuns } from './usage/price-runs.js';
export type { TierExtra, TierPart } from './usage/tier-extra.js';
export { tierExtra } from './usage/tier-extra.js';
export type { PeriodTiers, TierProgress } from './usage/tier-progress.js';
export { priceInAll, tierProgress, wasReachedBefore } from './usage/tier-progress.js';
export type { PeriodFacts } from './usage/year-so-far.js';
export type { ProjectionBasis } from './usage/assumed-days.js';
export type { UnknownCharge } from './usage/known-charges.js';
export type { Projection } from './usage/projection.js';
export { projectBill } from './usage/projection.js';
export type { DayGroup, DayUse, MeanDay } from './usage/usual-day.js';
export { dayGroup, highestDay, meanDay, usualDay } from './usage/usual-day.js';
export type { UsualCurve } from './usage/usual-curve.js';
export { usualDayCurve } from './usage/usual-curve.js';
export type { YearComparison } from './usage/same-weekday.js';
export { compareWithLastYear, sameWeekdayLastYear } from './usage/same-weekday.js';
export type { Night, NightFlow } from './usage/night-flow.js';
export { nightFlow } from './usage/night-flow.js';
export type { HighestPower, StretchFigures } from './usage/highest.js';
export { stretchFigures } from './usage/highest.js';
export type { CalendarUse, PeriodUse } from './usage/periods.js';
export { calendarMonths, calendarYears, periodUse } from './usage/periods.js';
export { factsFromBill, withHighestPower } from './usage/facts-from-bill.js';
export type {
  FileBill,
  FileBillLine,
  FileBillLineKind,
  FileChannel,
  FileCommodity,
  FileContent,
  FileCosts,
  FileDetail,
  FileFormat,
  FileLabels,
  FileNotice,
  FilePart,
  FileNoticeCode,
  FileReading,
  FileReadings,
  FileTimeZone,
  UsageFile,
} from './usage-file/usage-file.js';
export type {
  FileAnswers,
  FileFault,
  FileFaultCode,
  FileOptions,
  FileQuestion,
  FileQuestionSubject,
  FileReader,
  FileResult,
} from './usage-file/file-result.js';
export { readToEnd } from './usage-file/file-result.js';
export { decodeXml } from './usage-file/decode-bytes.js';
export { readGreenButton } from './usage-file/green-button/read.js';
export { MOST_FILE_BYTES, readUsageFile } from './usage-file/read-usage-file.js';
export type { WrittenService, WritingOptions } from './usage-file/green-button/write.js';
export { writeGreenButton } from './usage-file/green-button/write.js';
