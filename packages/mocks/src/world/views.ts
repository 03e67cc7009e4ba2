import type {
  Account,
  Address,
  Bill,
  BillDocument,
  BillLine,
  BillPage,
  BillSummary,
  PlainDate,
  Service,
  Utility,
} from '@mains/contract';
import type { CalculatedLine } from '@mains/domain';
import type { Language, LocalText } from '../text.js';
import type { LedgerBill } from './ledger.js';
import { outstandingOn, overdueMinorOn, statusOn } from './paying.js';
import type { ChargeText } from './plan.js';
import { CURRENCY, PROOFS, ZONE } from './plan.js';
import type { WorldAccount, WorldService } from './world.js';

// The world as the contract shows it: to one customer, in one language, on one day.

/** A bill with the service and account it belongs to. */
export interface PlacedBill {
  readonly account: WorldAccount;
  readonly service: WorldService;
  readonly bill: LedgerBill;
}

export function utilityView(language: Language): Utility {
  const words = {
    name: { en: 'Riverbend Utilities', 'zh-CN': '江湾公用' },
    hint: { en: 'top right of any bill', 'zh-CN': '见账单右上角' },
  };
  return {
    name: words.name[language],
    timeZone: ZONE,
    servicePhone: '600 0123',
    emergencyPhone: '600 0199',
    guestLookup: { accountNumberDigits: 10, accountNumberHint: words.hint[language], proofs: [...PROOFS] },
  };
}

export function accountView(account: WorldAccount, language: Language, today: PlainDate): Account {
  const { plan } = account;
  return {
    id: account.id,
    number: plan.number,
    kind: plan.kind,
    ...(plan.nickname && { nickname: plan.nickname[language] }),
    premises: account.premises.map(({ id, plan: premise, services }) => {
      const address: Address = { lines: [...premise.address[language]], postcode: premise.postcode };
      return { id, address, services: services.map((service) => serviceView(service, today)) };
    }),
  };
}

function serviceView({ id, ledger }: WorldService, today: PlainDate): Service {
  const { plan } = ledger;
  const ended = plan.endedOn !== undefined && plan.endedOn < today;
  const reading = ended ? undefined : ledger.cycleOn(today);
  const nextBill = ended ? undefined : ledger.nextIssueAfter(today);
  const billed = plan.payment === 'billed';
  return {
    id,
    commodity: plan.commodity,
    payment: plan.payment,
    startedOn: plan.startedOn,
    tariffId: plan.product.id,
    usage: plan.meter.kind === 'manual' ? 'bills' : 'intervals',
    ...(ended && { endedOn: plan.endedOn }),
    ...(billed && reading && { nextReadingOn: reading.period.lastDate }),
    ...(billed && nextBill !== undefined && { nextBillOn: nextBill }),
  };
}

/** Bills of some services on a day, as the contract orders them. */
export function billsOn(
  account: WorldAccount,
  services: readonly WorldService[],
  today: PlainDate,
): PlacedBill[] {
  return services
    .flatMap((service) => service.ledger.billsIssuedBy(today).map((bill) => ({ account, service, bill })))
    .sort(
      (a, b) =>
        compare(b.bill.cycle.period.lastDate, a.bill.cycle.period.lastDate) ||
        compare(a.service.ledger.plan.key, b.service.ledger.plan.key) ||
        compare(b.bill.issuedOn, a.bill.issuedOn),
    );
}

export function billPageView(
  bills: readonly PlacedBill[],
  page: readonly PlacedBill[],
  today: PlainDate,
): BillPage {
  const overdue = bills.reduce((total, { bill }) => total + overdueMinorOn(bill, today), 0);
  return {
    items: page.map((placed) => summaryView(placed, today)),
    overdueTotal: { amountMinor: overdue, currency: CURRENCY },
  };
}

export function summaryView({ account, service, bill }: PlacedBill, today: PlainDate): BillSummary {
  const { cycle } = bill;
  const withdrawn = bill.withdrawnOn !== undefined && bill.withdrawnOn <= today;
  return {
    id: bill.id,
    number: bill.number,
    accountId: account.id,
    serviceId: service.id,
    commodity: service.ledger.plan.commodity,
    status: statusOn(bill, today),
    month: cycle.month,
    period: cycle.period,
    issuedOn: bill.issuedOn,
    dueOn: bill.dueOn,
    total: bill.total,
    outstanding: outstandingOn(bill, today),
    quantity: bill.calculated.quantity,
    readQuality: bill.readQuality,
    ...(bill.replacesBillId !== undefined && { replacesBillId: bill.replacesBillId }),
    ...(withdrawn && bill.replacedByBillId !== undefined && { replacedByBillId: bill.replacedByBillId }),
  };
}

export function billView(placed: PlacedBill, language: Language, today: PlainDate): Bill {
  const { bill, service } = placed;
  const { product } = service.ledger.plan;
  const note = noteOn(bill, today);
  const document: BillDocument = { id: bill.documentId, kind: 'bill', mediaType: 'application/pdf' };
  return {
    summary: summaryView(placed, today),
    meters: service.ledger.meters.map(({ plan }) => plan.meter),
    lines: bill.calculated.lines.map((line) => lineView(line, placed, language)),
    documents: [document],
    tariffs: bill.calculated.sheetsFrom.map((validFrom) => ({ tariffId: product.id, validFrom })),
    ...(note && { note: note[language] }),
  };
}

function lineView(line: CalculatedLine, { bill, service }: PlacedBill, language: Language): BillLine {
  const { plan } = service.ledger;
  const afterTax = bill.afterTaxTexts[line.id];
  const text = afterTax?.text ?? plan.product.texts[line.chargeId ?? line.id];
  if (!text) throw new RangeError(`${plan.key} has no words for ${line.id}`);
  const meaning = typeof text.meaning === 'function' ? text.meaning(line) : text.meaning;
  return {
    ...line,
    ...wordsView(text, meaning, language),
    ...(text.note && {
      basis: {
        kind: 'note' as const,
        text: text.note[language],
        ...(afterTax?.reference !== undefined && { reference: afterTax.reference }),
      },
    }),
  };
}

/** What a charge is called, on a bill as on a tariff. */
export function wordsView(
  text: ChargeText,
  meaning: LocalText | undefined,
  language: Language,
): Pick<BillLine, 'label' | 'shortLabel' | 'meaning'> {
  return {
    label: text.label[language],
    ...(text.shortLabel && { shortLabel: text.shortLabel[language] }),
    ...(meaning && { meaning: meaning[language] }),
  };
}

function noteOn(bill: LedgerBill, today: PlainDate): LocalText | undefined {
  if (bill.withdrawnOn !== undefined && bill.withdrawnOn <= today) return bill.withdrawnNote ?? bill.note;
  if (bill.disputedFrom !== undefined && bill.disputedFrom <= today) return bill.disputeNote ?? bill.note;
  return bill.note;
}

/** By code units, the same in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
