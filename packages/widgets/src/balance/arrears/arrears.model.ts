import type { Account, Balance, Money, PlainDate, PromiseProfile } from '@mains/contract';
import {
  addDays,
  arrearsTimeline,
  dueState,
  stands,
  sumMoney,
  type ArrearsStation,
  type ArrearsTimeline,
  type Supply,
} from '@mains/domain';
import type { ArrearsWords } from './words.js';

export interface StationView {
  readonly name: string;
  readonly when: string;
  /** `ahead`: may come. `off`: does not come. */
  readonly state: 'happened' | 'ahead' | 'off';
  /** Today lies between this station and the next. */
  readonly isLastReached: boolean;
}

/** What happens about a bill that is late: the answer in a sentence, then station by station. */
export interface ArrearsView {
  readonly summary: string;
  /** Which sum keeps it from coming; nothing where nothing is late. */
  readonly toPay: string | undefined;
  readonly more: string | undefined;
  readonly stations: readonly StationView[];
  /** It was announced, is near or has come: what the customer can ask for stands in view. */
  readonly isPressing: boolean;
  readonly rights: readonly string[];
  readonly source: string | undefined;
}

export interface ArrearsInputs {
  readonly supply: Supply;
  readonly account: Pick<Account, 'kind'>;
  /** Without it nobody knows what has been sent, so that nothing is said at all. */
  readonly balance: Balance | undefined;
  readonly profile: PromiseProfile | undefined;
  /** In the utility's zone. */
  readonly today: PlainDate;
}

/** Up to so many days before the earliest cut-off it is near. */
const NEAR_DAYS = 10;

export function arrearsView(
  { supply, account, balance, profile, today }: ArrearsInputs,
  words: ArrearsWords,
): ArrearsView | undefined {
  if (balance?.payment !== 'billed') return undefined;
  const { t } = words;
  const rules = profile?.arrears.find(({ audience }) => audience === account.kind);
  const { arrears: events, lastPayment } = balance;
  const timeline = arrearsTimeline({ bills: supply.bills, rules, events, lastPayment, today });
  if (!timeline || !isWorthTelling(timeline, today)) return undefined;
  const overdue = overdueAmounts(supply, today);
  const lastReached = timeline.stations.findLastIndex(({ state }) => state.kind === 'happened');
  return {
    summary: summaryOf(timeline, supply, today, words),
    toPay: overdue.length === 0 ? undefined : toPayText(timeline, overdue, today, words),
    more: timeline.standing === 'part-paid' || overdue.length > 1 ? t('balanceArrears.partPaid') : undefined,
    stations: timeline.stations.map((station, index) => ({
      name: t(`balanceArrears.stage.${station.stage}`),
      when: whenText(station, timeline, today, words),
      state: stateOf(station),
      isLastReached: index === lastReached && index < timeline.stations.length - 1,
    })),
    isPressing: isPressing(timeline, today),
    rights: (rules?.rights ?? []).map(({ text, source }) =>
      source === undefined ? text : t('balanceArrears.rightFrom', { text, source }),
    ),
    source: rules && profile ? t('balanceArrears.source', { source: profile.source }) : undefined,
  };
}

function isWorthTelling({ standing, isCutOff, bill }: ArrearsTimeline, today: PlainDate): boolean {
  if (standing === 'late' || standing === 'part-paid' || isCutOff) return true;
  return standing === 'on-hold' && bill.dueOn !== undefined && bill.dueOn < today;
}

/** What is still to be paid of each bill that is late. */
function overdueAmounts({ bills }: Supply, today: PlainDate): Money[] {
  return bills
    .filter((bill) => stands(bill) && dueState(bill, today).kind === 'overdue')
    .map(({ outstanding }) => outstanding);
}

function toPayText(
  { stations, isCutOff }: ArrearsTimeline,
  overdue: readonly Money[],
  today: PlainDate,
  { t, format }: ArrearsWords,
): string | undefined {
  const [first] = overdue;
  if (!first) return undefined;
  const amount = format.money(sumMoney(overdue, first.currency));
  if (isCutOff) return t('balanceArrears.toPay.back', { amount });
  const cutOff = stateOfStage(stations, 'cut-off');
  if (cutOff?.kind !== 'not-before') return undefined;
  if (stateOfStage(stations, 'notice')?.kind !== 'happened') {
    return t('balanceArrears.toPay.prevent', { amount });
  }
  return cutOff.on <= today
    ? t('balanceArrears.toPay.stopToday', { amount })
    : t('balanceArrears.toPay.stop', { amount, date: format.date(cutOff.on, 'weekday') });
}

function isPressing({ stations, isCutOff, standing }: ArrearsTimeline, today: PlainDate): boolean {
  if (isCutOff) return true;
  const cutOff = stateOfStage(stations, 'cut-off');
  if (cutOff?.kind !== 'not-before' || standing === 'on-hold') return false;
  return stateOfStage(stations, 'notice')?.kind === 'happened' || cutOff.on <= addDays(today, NEAR_DAYS);
}

function stateOfStage(
  stations: readonly ArrearsStation[],
  stage: ArrearsStation['stage'],
): ArrearsStation['state'] | undefined {
  return stations.find((station) => station.stage === stage)?.state;
}

function stateOf({ state }: ArrearsStation): StationView['state'] {
  if (state.kind === 'happened') return 'happened';
  return state.kind === 'averted' ? 'off' : 'ahead';
}

function whenText(
  { state }: ArrearsStation,
  { standing }: ArrearsTimeline,
  today: PlainDate,
  { t, format }: ArrearsWords,
): string {
  switch (state.kind) {
    case 'happened':
      return format.date(state.on, 'weekday');
    case 'not-before':
      return state.on <= today
        ? t('balanceArrears.fromToday')
        : t('balanceArrears.notBefore', { date: format.date(state.on, 'weekday') });
    case 'averted':
      return t(standing === 'on-hold' ? 'balanceArrears.onHold' : 'balanceArrears.averted');
    case 'within-hours':
      return t(state.isOwed ? 'balanceArrears.afterPayment' : 'balanceArrears.afterPaying', {
        count: state.hours,
      });
  }
}

function summaryOf(
  { standing, stations, isCutOff }: ArrearsTimeline,
  { service }: Supply,
  today: PlainDate,
  { t, format }: ArrearsWords,
): string {
  const supply = t(`balanceArrears.supply.${service.commodity}`);
  const cutOff = stateOfStage(stations, 'cut-off');
  const back = stateOfStage(stations, 'reconnection');
  if (isCutOff && back?.kind === 'within-hours' && back.isOwed) {
    return t('balanceArrears.summary.owed', { supply, count: back.hours });
  }
  if (isCutOff && cutOff?.kind === 'happened') {
    return t('balanceArrears.summary.cutOff', { supply, date: format.date(cutOff.on, 'weekday') });
  }
  if (standing === 'on-hold') return t('balanceArrears.summary.onHold');
  if (cutOff?.kind !== 'not-before') return t('balanceArrears.summary.unknown');
  const date = format.date(cutOff.on, 'weekday');
  if (stateOfStage(stations, 'notice')?.kind !== 'happened')
    return t('balanceArrears.summary.notNoticed', { date });
  return cutOff.on <= today
    ? t('balanceArrears.summary.noticedToday', { supply })
    : t('balanceArrears.summary.noticed', { supply, date });
}
