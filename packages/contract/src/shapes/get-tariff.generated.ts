// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  AmountRounding,
  ClockTime,
  DayKind,
  DemandCharge,
  ExportCharge,
  FixedCharge,
  LateFeeCharge,
  LevyCharge,
  MinimumCharge,
  MonthDay,
  PowerFactorCharge,
  QuantityRounding,
  Rounding,
  Tariff,
  TariffCalendar,
  TariffCharge,
  TariffDay,
  TariffHoliday,
  TariffRounding,
  TariffSeason,
  TariffSheet,
  TariffSpan,
  TaxCharge,
  TierCharge,
  TierCycle,
  UsageCharge,
} from '../types.generated.js';
import {
  billLineKindShape,
  commodityShape,
  decimalShape,
  idShape,
  plainDateShape,
  quantityShape,
  tariffAudienceShape,
  timeOfUseShape,
  unitShape,
} from './several-operations.generated.js';

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
