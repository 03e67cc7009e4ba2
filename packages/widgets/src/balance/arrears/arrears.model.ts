import type { Account, Balance, PlainDate, PromiseProfile } from '@mains/contract';
import { arrearsTimeline, type ArrearsStation, type ArrearsTimeline, type Supply } from '@mains/domain';
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
  readonly more: string | undefined;
  readonly stations: readonly StationView[];
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
  const lastReached = timeline.stations.findLastIndex(({ state }) => state.kind === 'happened');
  return {
    summary: summaryOf(timeline, supply, today, words),
    more: timeline.standing === 'part-paid' ? t('balanceArrears.partPaid') : undefined,
    stations: timeline.stations.map((station, index) => ({
      name: t(`balanceArrears.stage.${station.stage}`),
      when: whenText(station, timeline, today, words),
      state: stateOf(station),
      isLastReached: index === lastReached && index < timeline.stations.length - 1,
    })),
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
  const stateOfStage = (stage: ArrearsStation['stage']): ArrearsStation['state'] | undefined =>
    stations.find((station) => station.stage === stage)?.state;
  const supply = t(`balanceArrears.supply.${service.commodity}`);
  const cutOff = stateOfStage('cut-off');
  const back = stateOfStage('reconnection');
  if (isCutOff && back?.kind === 'within-hours' && back.isOwed) {
    return t('balanceArrears.summary.owed', { supply, count: back.hours });
  }
  if (isCutOff && cutOff?.kind === 'happened') {
    return t('balanceArrears.summary.cutOff', { supply, date: format.date(cutOff.on, 'weekday') });
  }
  if (standing === 'on-hold') return t('balanceArrears.summary.onHold');
  if (cutOff?.kind !== 'not-before') return t('balanceArrears.summary.unknown');
  const date = format.date(cutOff.on, 'weekday');
  if (stateOfStage('notice')?.kind !== 'happened') return t('balanceArrears.summary.notNoticed', { date });
  return cutOff.on <= today
    ? t('balanceArrears.summary.noticedToday', { supply })
    : t('balanceArrears.summary.noticed', { supply, date });
}
