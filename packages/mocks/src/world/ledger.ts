import type { Id, PlainDate, ReadQuality, YearMonth } from '@mains/contract';
import type { AfterTaxItem, CalculatedBill, MeteredRegister } from '@mains/domain';
import { addDays, calculateBill, lastDateOfMonth, yearMonthOf } from '@mains/domain';
import { hash32, opaque } from '../random.js';
import type { LocalText } from '../text.js';
import type { MeteredCycle } from './metering.js';
import { meteredRegister, Metering } from './metering.js';
import type { Payable, Payment } from './paying.js';
import { lateFees, paymentsFor } from './paying.js';
import type { ServicePlan } from './plan.js';
import { CURRENCY } from './plan.js';
import type { Cycle } from './schedule.js';
import { cyclesOf } from './schedule.js';

/** A bill as the utility keeps it: the clock decides what of it a customer sees. */
export interface LedgerBill extends Payable {
  readonly id: Id;
  readonly documentId: Id;
  readonly number: string;
  readonly cycle: MeteredCycle;
  readonly calculated: CalculatedBill;
  readonly readQuality: ReadQuality;
  readonly replacesBillId?: Id;
  /** Counts from `withdrawnOn` on. */
  readonly replacedByBillId?: Id;
  readonly note?: LocalText;
  /** Instead of `note` from `withdrawnOn` on. */
  readonly withdrawnNote?: LocalText;
  /** Instead of `note` from `disputedFrom` on. */
  readonly disputeNote?: LocalText;
  readonly lateFeeDays?: { readonly from: PlainDate; readonly to: PlainDate };
}

/** All bills of one service, made from its meter one after the other. */
export class Ledger {
  readonly plan: ServicePlan;
  readonly #seed: string;
  readonly #metering: Metering;
  readonly #bills: LedgerBill[] = [];
  #billedCycles = 0;
  #previousIssue: PlainDate | undefined;
  #previousQuality: ReadQuality = 'actual';

  constructor(seed: string, plan: ServicePlan) {
    this.#seed = seed;
    this.plan = plan;
    this.#metering = new Metering(seed, plan);
  }

  /** The cycle with this index, 0 for the first; undefined when the service ended before. */
  cycle(index: number): MeteredCycle | undefined {
    return this.#metering.cycle(index);
  }

  /** Bills issued by a day, withdrawn ones included, oldest first. */
  billsIssuedBy(date: PlainDate): readonly LedgerBill[] {
    if (this.plan.payment === 'prepaid') return [];
    for (;;) {
      const cycle = this.#metering.cycle(this.#billedCycles);
      if (!cycle || cycle.issuedOn > date) break;
      this.#bills.push(...this.#billsOf(cycle));
      this.#billedCycles += 1;
    }
    return this.#bills.filter((bill) => bill.issuedOn <= date);
  }

  /** A bill issued by a day; undefined when this service has none such. */
  billById(id: Id, date: PlainDate): LedgerBill | undefined {
    // Ids follow from the month: the meters of forty accounts need not run to find whose bill it is.
    for (const { month, issuedOn } of cyclesOf(this.plan)) {
      if (issuedOn > date) return undefined;
      if ([1, 2].some((version) => this.#billId(month, version) === id)) break;
    }
    return this.billsIssuedBy(date).find((bill) => bill.id === id);
  }

  #billId(month: YearMonth, version: number): Id {
    return `bill_${opaque(`${this.#seed}/${this.plan.key}/${month}/${version}/bill`, 10)}`;
  }

  /** The cycle that runs on a day; undefined when the service has ended. */
  cycleOn(date: PlainDate): Cycle | undefined {
    return this.#firstCycle(({ period }) => period.lastDate >= date);
  }

  /** The day of the next bill; undefined when there is none to come. */
  nextIssueAfter(date: PlainDate): PlainDate | undefined {
    return this.#firstCycle(({ issuedOn }) => issuedOn > date)?.issuedOn;
  }

  /** Without metering anything: a list of accounts must not wait for years of readings. */
  #firstCycle(fits: (cycle: Cycle) => boolean): Cycle | undefined {
    for (const cycle of cyclesOf(this.plan)) if (fits(cycle)) return cycle;
    return undefined;
  }

  #billsOf(cycle: MeteredCycle): LedgerBill[] {
    const estimate = this.plan.story?.estimates?.[cycle.month];
    const quality = this.plan.story?.closingQuality?.[cycle.month] ?? 'actual';
    const registers = this.#registers(cycle, quality);
    this.#previousQuality = quality;
    const extras = this.#afterTax(cycle);
    this.#previousIssue = cycle.issuedOn;
    const { issuedOn, dueOn } = cycle;
    const first = { issuedOn, dueOn, extras, version: 1 };
    if (!estimate) return [this.#bill(cycle, { ...first, registers, quality })];

    const { correctedOn } = estimate;
    const estimated = this.#bill(cycle, {
      ...first,
      registers: registers.map((register, index) => withEstimate(register, estimate.steps[index])),
      quality: 'estimated',
    });
    const replacement = this.#bill(cycle, {
      issuedOn: correctedOn,
      dueOn: lastDateOfMonth(yearMonthOf(addDays(correctedOn, 15))),
      registers,
      quality,
      extras,
      version: 2,
    });
    return [
      {
        ...estimated,
        payments: [],
        withdrawnOn: correctedOn,
        replacedByBillId: replacement.id,
        note: estimate.note,
        withdrawnNote: estimate.correctionNote,
      },
      { ...replacement, replacesBillId: estimated.id, note: estimate.correctionNote },
    ];
  }

  #bill(
    cycle: MeteredCycle,
    made: Pick<Cycle, 'issuedOn' | 'dueOn'> & {
      readonly registers: readonly MeteredRegister[];
      readonly quality: ReadQuality;
      readonly extras: Extras;
      readonly version: number;
    },
  ): LedgerBill {
    const { plan } = this;
    const { issuedOn, dueOn, version } = made;
    const demand = plan.demand && {
      installed: { value: plan.demand.installedKva, unit: 'kVA' as const },
      contracted: { value: plan.demand.contractedKw, unit: 'kW' as const },
      measured: { value: String(cycle.highest.watts / 1000), unit: 'kW' as const },
      measuredAt: cycle.highest.at,
    };
    const calculated = calculateBill(plan.product.sheets, {
      period: cycle.period,
      months: cycle.months,
      registers: made.registers,
      ...(demand && { demand }),
      afterTax: made.extras.items,
    });
    const key = `${this.#seed}/${plan.key}/${cycle.month}/${version}`;
    const { total } = calculated;
    const rule = plan.paying.byMonth?.[cycle.month] ?? plan.paying.usual;
    const payments: readonly Payment[] = paymentsFor(rule, { total, issuedOn, dueOn }, `${key}/paying`);
    const dispute = plan.story?.disputes?.[cycle.month];
    return {
      id: this.#billId(cycle.month, version),
      documentId: `doc_${opaque(`${key}/document`, 10)}`,
      number: `RB-${cycle.month}-${String(hash32(`${key}/number`) % 1_000_000).padStart(6, '0')}`,
      cycle,
      calculated,
      total,
      issuedOn,
      dueOn,
      payments,
      readQuality: made.quality,
      ...(made.extras.lateFeeDays && { lateFeeDays: made.extras.lateFeeDays }),
      ...(dispute && { disputedFrom: dispute.from, disputeNote: dispute.note }),
    };
  }

  #registers(cycle: MeteredCycle, quality: ReadQuality): MeteredRegister[] {
    return cycle.registers.map((run) =>
      meteredRegister(run, cycle, this.plan.meter.number, { start: this.#previousQuality, end: quality }),
    );
  }

  #afterTax(cycle: Cycle): Extras {
    const credits = (this.plan.story?.credits?.[cycle.month] ?? []).map(({ id, amount }): AfterTaxItem => ({
      id,
      kind: 'credit',
      amount,
    }));
    const from = this.#previousIssue;
    if (this.plan.paying.lateFees !== true || from === undefined) return { items: credits };
    const fee = lateFees(this.#bills, from, cycle.issuedOn, CURRENCY);
    if (fee.amountMinor === 0) return { items: credits };
    return {
      items: [{ id: 'late-fee', kind: 'late-fee', amount: fee }, ...credits],
      lateFeeDays: { from: addDays(from, 1), to: cycle.issuedOn },
    };
  }
}

interface Extras {
  readonly items: readonly AfterTaxItem[];
  readonly lateFeeDays?: { readonly from: PlainDate; readonly to: PlainDate };
}

/** The same register, its end put where an estimate saw it. Only for registers that show whole units. */
function withEstimate(register: MeteredRegister, steps: number | undefined): MeteredRegister {
  const { span } = register;
  const value = String(Number(span.start.value) + (steps ?? 0));
  return { ...register, span: { ...span, end: { ...span.end, value, quality: 'estimated' } } };
}
