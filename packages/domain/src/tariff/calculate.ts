import type { BillLineKind } from '@mains/contract';
import { addDecimals, decimalFromInteger, roundDecimal } from '../decimal.js';
import { minorDigits, moneyFromMinor, sumMoney } from '../money.js';
import { daysInPeriod } from '../plain-date.js';
import { shareOut } from '../share-out.js';
import type { Billing, BillingOf, DraftLine } from './billing.js';
import { demandLine } from './lines/demand.js';
import { exportLine, levyLine, usageLine } from './lines/energy.js';
import { lateFeeLine } from './lines/late-fee.js';
import { minimumLine } from './lines/minimum.js';
import { powerFactorLine, taxLine } from './lines/percentage.js';
import { tierLine } from './lines/tier.js';
import { fixedLine } from './lines/time.js';
import type { Metered } from './metered.js';
import { meteredBy, writtenQuantity } from './metered.js';
import { factsMustFit, sheetsMustAgree, waysMustNotMix } from './must-agree.js';
import { chargeRuns } from './runs.js';
import { joinedPeriod, segmentsOf } from './segments.js';
import type { BillingFacts, CalculatedBill, CalculatedLine, TariffSheet } from './tariff.js';

/**
 * Bills one period by the sheets in force on its days.
 *
 * Charges come in the order of the newest sheet. Where the price of a charge changes within the period it has a line for
 * each price, with the use of its days: from daily values where the meter has them, else by days. Amounts are rounded
 * where the sheet says, each line or only the total; a percentage is taken of the lines above it as they stand on the bill,
 * so that it can be checked with the printed bill in hand. Tiers that were not reached leave no line. Credits and
 * corrections follow after everything else.
 * @throws RangeError when no sheet is in force, when one has a fault (see `sheetFault`), when two differ in currency or in
 * where they round, when two lines would have one id, when the facts lack what a charge needs (a
 * register, a power, a reactive reading) or have it in another unit, when an amount among them is in another currency, or when
 * what is counted by price period is counted without one as well on the same days.
 */
export function calculateBill(sheets: readonly TariffSheet[], facts: BillingFacts): CalculatedBill {
  const { newest, inForce, used, billings } = billingsOf(sheets, facts);
  const drafts = draftsOf(billings);
  const lines = [...settled(drafts, newest), ...(facts.afterTax ?? [])];
  const twice = lines.find(({ id }, index) => lines.findIndex((other) => other.id === id) !== index);
  if (twice) throw new RangeError(`Two lines of one bill have the id ${twice.id}`);
  const total = sumMoney(
    lines.map((line) => line.amount),
    newest.currency,
  );
  return {
    lines,
    total,
    quantity: writtenQuantity(used.total, used.unit),
    sheetsFrom: inForce.map(({ validFrom }) => validFrom),
  };
}

/**
 * The lines of a bill before anything but what each line rounds is rounded; without credits and corrections.
 * @throws RangeError as `calculateBill` does
 */
export function draftLines(sheets: readonly TariffSheet[], facts: BillingFacts): DraftLine[] {
  return draftsOf(billingsOf(sheets, facts).billings);
}

/** What every line of a bill is made from, in the order of the bill. @throws RangeError as `calculateBill` does */
export function billingsOf(sheets: readonly TariffSheet[], facts: BillingFacts): Billings {
  const segments = segmentsOf(sheets, facts.period);
  const inForce = [...new Set(segments.map(({ sheet }) => sheet))];
  const newest = inForce.at(-1);
  if (!newest) throw new RangeError('The period has no days');
  sheetsMustAgree(inForce);
  factsMustFit(facts, newest);
  waysMustNotMix(facts, segments);
  const periodDays = daysInPeriod(facts.period);
  const used = meteredBy(
    facts.registers.filter(({ measures }) => measures === 'import'),
    facts.period,
  );
  const billings = chargeRuns(segments).map((run) => ({
    facts,
    periodDays,
    used,
    segments,
    run,
    sheet: run.apart ?? newest,
  }));
  return { newest, inForce, used, billings };
}

interface Billings {
  readonly newest: TariffSheet;
  readonly inForce: readonly TariffSheet[];
  readonly used: Metered;
  readonly billings: readonly Omit<Billing, 'above'>[];
}

function draftsOf(billings: Billings['billings']): DraftLine[] {
  const drafts: DraftLine[] = [];
  for (const billing of billings) {
    const made = lineOf({ ...billing, above: drafts });
    if (!made) continue;
    const { run } = billing;
    const period = run.isWhole ? undefined : joinedPeriod(run.segments);
    drafts.push(period ? { ...made, line: { ...made.line, period } } : made);
  }
  return drafts;
}

function lineOf(billing: Billing): DraftLine | undefined {
  const { charge } = billing.run;
  const make = LINE_OF[charge.kind] as (
    billing: Billing & { readonly charge: unknown },
  ) => DraftLine | undefined;
  return make({ ...billing, charge });
}

const LINE_OF: { readonly [Kind in ChargeKind]: (billing: BillingOf<Kind>) => DraftLine | undefined } = {
  usage: usageLine,
  levy: levyLine,
  tier: tierLine,
  fixed: fixedLine,
  demand: demandLine,
  'power-factor': powerFactorLine,
  tax: taxLine,
  minimum: minimumLine,
  export: exportLine,
  'late-fee': lateFeeLine,
};

type ChargeKind = Exclude<BillLineKind, 'adjustment' | 'credit'>;

/** The lines as they stand on the bill; where only the total is rounded, in the minor units that add up to it. */
function settled(drafts: readonly DraftLine[], sheet: TariffSheet): CalculatedLine[] {
  const { at, rounding } = sheet.rounding.amount;
  if (at === 'line') return drafts.map(({ line }) => line);
  const digits = minorDigits(sheet.currency);
  const exact = drafts.map((each) => each.exact);
  const total = roundDecimal(exact.reduce(addDecimals, decimalFromInteger(0)), digits, rounding).coefficient;
  const minor = shareOut(
    exact.map(({ coefficient, scale }) => ({
      numerator: coefficient * 10n ** BigInt(digits),
      denominator: 10n ** BigInt(scale),
    })),
    total,
  );
  return drafts.map(({ line }, index) => ({
    ...line,
    amount: moneyFromMinor(minor[index] ?? 0n, sheet.currency),
  }));
}
