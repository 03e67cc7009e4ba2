// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  ArrearsEvent,
  ArrearsStage,
  Balance,
  BalanceList,
  BilledBalance,
  MoneyReceived,
  PrepaidBalance,
  SpendingPace,
} from '../types.generated.js';
import {
  idShape,
  instantShape,
  moneyShape,
  plainDateShape,
} from './several-operations.generated.js';

export const moneyReceivedShape: ShapeOf<MoneyReceived> = { has: { amount: moneyShape, on: plainDateShape } };
export const arrearsStageShape: ShapeOf<ArrearsStage> = ["due","reminder","notice","cut-off","reconnection"];
export const arrearsEventShape: ShapeOf<ArrearsEvent> = { has: { stage: arrearsStageShape, on: plainDateShape }, may: { billId: idShape } };
export const billedBalanceShape: ShapeOf<BilledBalance> = { has: { payment: ["billed"], serviceId: idShape }, may: { lastPayment: moneyReceivedShape, arrears: { each: arrearsEventShape, least: 0 } } };
export const spendingPaceShape: ShapeOf<SpendingPace> = { has: { spent: moneyShape, days: { min: 1, max: 366 } } };
export const prepaidBalanceShape: ShapeOf<PrepaidBalance> = { has: { payment: ["prepaid"], serviceId: idShape, credit: moneyShape, asOf: instantShape }, may: { alertBelow: moneyShape, usualPace: spendingPaceShape, lastTopUp: moneyReceivedShape } };
export const balanceShape: ShapeOf<Balance> = { by: 'payment', of: { "billed": billedBalanceShape, "prepaid": prepaidBalanceShape } };
export const balanceListShape: ShapeOf<BalanceList> = { has: { items: { each: balanceShape, least: 0 } } };
