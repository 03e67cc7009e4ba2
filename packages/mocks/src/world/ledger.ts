import type { Id, PlainDate, ReadQuality, YearMonth } from '@mains/contract';
import type { BillingFacts, CalculatedBill } from '@mains/domain';
import { addDays, calculateBill, correctionOf, lastDateOfMonth, yearMonthOf } from '@mains/domain';
import { hash32, opaque } from '../random.js';
import type { LocalText } from '../text.js';
import { correctionText } from './corrections.js';
import type { ReadingQualities } from './metered-facts.js';
import { meteredFacts, withEstimate, yearSoFar } from './metered-facts.js';
import type { MeteredCycle, Metering } from './metering.js';
import { meteringsOf } from './metering.js';
import type { Payable, Payment } from './paying.js';
import { overdueBills, paymentsFor } from './paying.js';
import type { AfterTaxText, EstimatePlan, ServicePlan } from './plan.js';
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
  /** Words for what stands on it after tax, by the id of the line. */
  readonly afterTaxTexts: Readonly<Record<Id, AfterTaxText>>;
}

/** All bills of one service, made from its meter one after the other. */
export class Ledger {
  readonly plan: ServicePlan;
  /** All of the service, the first one first; their cycles have the same periods. */
  readonly meters: readonly [Metering, ...Metering[]];
  readonly #seed: string;
  readonly #bills: LedgerBill[] = [];
  #billedCycles = 0;
  #previousIssue: PlainDate | undefined;
  #previousQuality: ReadQuality = 'actual';
  /** A bill from an estimate that the next bill puts right. */
  #toCorrect:
    { readonly bill: LedgerBill; readonly corrected: CalculatedBill; readonly note: LocalText } | undefined;
  readonly #ids = new Set<Id>();
  readonly #scheduled: Generator<Cycle, void>;
  #unlisted: Cycle | undefined;

  constructor(seed: string, plan: ServicePlan) {
    this.#seed = seed;
    this.plan = plan;
    this.meters = meteringsOf(seed, plan);
    this.#scheduled = cyclesOf(plan);
    this.#unlisted = this.#scheduled.next().value ?? undefined;
  }

  /** The cycle of the first meter with this index, 0 for the first; undefined when the service ended before. */
  cycle(index: number): MeteredCycle | undefined {
    return this.meters[0].cycle(index);
  }

  /** Bills issued by a day, withdrawn ones included, oldest first. */
  billsIssuedBy(date: PlainDate): readonly LedgerBill[] {
    if (this.plan.payment === 'prepaid') return [];
    for (;;) {
      const cycle = this.meters[0].cycle(this.#billedCycles);
      if (!cycle || cycle.issuedOn > date) break;
      this.#bills.push(...this.#billsOf(cycle));
      this.#billedCycles += 1;
    }
    return this.#bills.filter((bill) => bill.issuedOn <= date);
  }

  /** A bill issued by a day; undefined when this service has none such. */
  billById(id: Id, date: PlainDate): LedgerBill | undefined {
    // Ids follow from the month: the meters of forty accounts need not run to find whose bill it is.
    for (; this.#unlisted && this.#unlisted.issuedOn <= date; this.#unlisted = this.#nextScheduled()) {
      const { month } = this.#unlisted;
      for (const version of [1, 2]) this.#ids.add(this.#billId(month, version));
    }
    return this.#ids.has(id) ? this.billsIssuedBy(date).find((bill) => bill.id === id) : undefined;
  }

  #nextScheduled(): Cycle | undefined {
    return this.#scheduled.next().value ?? undefined;
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
    const { story, product } = this.plan;
    const estimate = story?.estimates?.[cycle.month];
    const quality = story?.closingQuality?.[cycle.month] ?? 'actual';
    const extras = this.#afterTax(cycle);
    const facts = this.#facts(cycle, quality, extras);
    this.#previousQuality = quality;
    this.#previousIssue = cycle.issuedOn;
    const made = { issuedOn: cycle.issuedOn, dueOn: cycle.dueOn, extras, version: 1, facts, quality };
    if (!estimate) return [this.#bill(cycle, made)];

    const { steps, note, correction } = estimate;
    const registers = facts.registers.map((register, index) => withEstimate(register, steps[index]));
    const estimated: LedgerBill = {
      ...this.#bill(cycle, { ...made, facts: { ...facts, registers }, quality: 'estimated' }),
      note,
    };
    if (correction.by === 'new-bill') return this.#replaced(cycle, estimated, made, correction);
    const corrected = calculateBill(product.sheets, facts);
    this.#toCorrect = { bill: estimated, corrected, note: correction.note };
    return [estimated];
  }

  #replaced(
    cycle: MeteredCycle,
    estimated: LedgerBill,
    made: MadeBill,
    { on, note }: Extract<EstimatePlan['correction'], { by: 'new-bill' }>,
  ): LedgerBill[] {
    const dueOn = lastDateOfMonth(yearMonthOf(addDays(on, 15)));
    const replacement = this.#bill(cycle, { ...made, issuedOn: on, dueOn, version: 2 });
    return [
      {
        ...estimated,
        payments: [],
        withdrawnOn: on,
        replacedByBillId: replacement.id,
        withdrawnNote: note,
      },
      { ...replacement, replacesBillId: estimated.id, note },
    ];
  }

  #bill(cycle: MeteredCycle, made: MadeBill): LedgerBill {
    const { plan } = this;
    const { issuedOn, dueOn, version, extras } = made;
    const calculated = calculateBill(plan.product.sheets, made.facts);
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
      afterTaxTexts: extras.texts,
      ...(extras.note && { note: extras.note }),
      ...(dispute && { disputedFrom: dispute.from, disputeNote: dispute.note }),
    };
  }

  #facts(cycle: MeteredCycle, quality: ReadQuality, extras: Extras): BillingFacts {
    const { plan } = this;
    return {
      period: cycle.period,
      months: cycle.months,
      ...(cycle.cycleDays !== undefined && { cycleDays: cycle.cycleDays }),
      ...this.#metered(cycle, { start: this.#previousQuality, end: quality }),
      ...(hasYearlyTiers(plan) && { year: yearSoFar(plan, cycle, this.#earlierCycles()) }),
      ...(this.#previousIssue !== undefined && {
        overdue: overdueBills(this.#bills, this.#previousIssue, cycle.issuedOn),
      }),
      afterTax: extras.items,
    };
  }

  #metered(cycle: MeteredCycle, qualities: ReadingQualities): Pick<BillingFacts, 'registers' | 'demand'> {
    const facts = meteredFacts(this.plan, cycle, qualities);
    const [, second] = this.meters;
    const other = second?.cycle(this.#billedCycles);
    if (!second || !other) return facts;
    return {
      ...facts,
      registers: [...facts.registers, ...meteredFacts(second.plan, other, qualities).registers],
    };
  }

  #earlierCycles(): MeteredCycle[] {
    return Array.from({ length: this.#billedCycles }, (_, index) => this.meters[0].cycle(index)).filter(
      (cycle) => cycle !== undefined,
    );
  }

  /** Credits that are told, and what an earlier bill from an estimate had too much or too little. */
  #afterTax(cycle: Cycle): Extras {
    const credits = this.plan.story?.credits?.[cycle.month] ?? [];
    const extras: Extras = {
      items: credits.map(({ id, amount }) => ({ id, kind: 'credit', amount })),
      texts: Object.fromEntries(credits.map((credit) => [credit.id, credit])),
    };
    const toCorrect = this.#toCorrect;
    this.#toCorrect = undefined;
    if (!toCorrect) return extras;
    const { bill, corrected, note } = toCorrect;
    const item = correctionOf(bill.calculated, corrected, 'correction');
    if (!item) return extras;
    return {
      items: [item, ...extras.items],
      texts: { ...extras.texts, [item.id]: correctionText(bill, corrected) },
      note,
    };
  }
}

interface MadeBill extends Pick<Cycle, 'issuedOn' | 'dueOn'> {
  readonly facts: BillingFacts;
  readonly quality: ReadQuality;
  readonly extras: Extras;
  readonly version: number;
}

interface Extras {
  readonly items: NonNullable<BillingFacts['afterTax']>;
  readonly texts: Readonly<Record<Id, AfterTaxText>>;
  /** Instead of a note of its own. */
  readonly note?: LocalText;
}

function hasYearlyTiers({ product }: ServicePlan): boolean {
  return product.sheets.some(({ charges }) =>
    charges.some((charge) => charge.kind === 'tier' && charge.cycle.unit === 'year'),
  );
}
