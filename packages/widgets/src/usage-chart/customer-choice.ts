import type { MainsClient } from '@mains/client';
import type { Id, PlainDate } from '@mains/contract';
import type { PlotSpan } from '@mains/ui';
import type { ReactiveControllerHost } from 'lit';
import type { Departure } from './departure.model.js';
import type { UsageViewChangedDetail } from './events.js';
import type { TypedTimes } from './quarters/index.js';
import type { WantedSight } from './sight.model.js';
import type { UsageLayers } from './usage-facts.js';

/** What the customer looks at in place of what the page asked for, and who that was. */
interface Chosen extends WantedSight {
  readonly client: MainsClient | undefined;
  readonly personNumber: number | undefined;
  readonly accountId?: Id | undefined;
  readonly serviceId?: Id | undefined;
  readonly commodity?: undefined;
  /** It was not chosen but is shown in place of what the page asked for. */
  readonly departure?: Departure | undefined;
}

/** What the page asks for, as its attributes say it. */
export type Asked = Partial<
  Readonly<
    Record<'accountId' | 'serviceId' | 'commodity' | 'view' | 'date' | 'from' | 'to', string | undefined>
  >
>;

/** A range as it was typed, and what is wrong with it once it was sent. */
export interface TypedRange {
  readonly from: string;
  readonly to: string;
  readonly isSent: boolean;
}

/** How the view is looked at; what of it makes no sense in another view is forgotten on the way there. */
export interface Looks {
  readonly layers: UsageLayers;
  readonly isTable: boolean;
  readonly isWholeTable: boolean;
  /** The first row of the table that is shown. */
  readonly row: number;
  readonly selected: number | undefined;
  readonly span: PlotSpan | undefined;
  /** The stretch that a view chooses by itself was taken back. */
  readonly isCleared: boolean;
  /** Times of a day as they were typed, until a stretch is chosen in another way. */
  readonly times: TypedTimes | undefined;
  readonly typed: TypedRange | undefined;
}

const AT_FIRST: Looks = {
  layers: { compare: true, prices: true, show: 'quantity' },
  isTable: false,
  isWholeTable: false,
  row: 0,
  selected: undefined,
  span: undefined,
  isCleared: false,
  times: undefined,
  typed: undefined,
};

/** All that the customer has chosen. Nothing of it is stored: the page may put the view into its address. */
export class CustomerChoice {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => MainsClient | undefined;
  #last: Chosen | undefined;
  #told: UsageViewChangedDetail | undefined;
  #looks = AT_FIRST;

  constructor(host: ReactiveControllerHost, client: () => MainsClient | undefined) {
    this.#host = host;
    this.#client = client;
  }

  /** What the person who is here now chose. */
  get chosen(): Omit<Chosen, 'client' | 'personNumber'> | undefined {
    const client = this.#client();
    const last = this.#last;
    const isOfSamePerson = last?.client === client && last?.personNumber === client?.session.personNumber;
    return isOfSamePerson ? last : undefined;
  }

  get looks(): Looks {
    return this.#looks;
  }

  look(change: Partial<Looks>): void {
    this.#looks = { ...this.#looks, ...change };
    this.#host.requestUpdate();
  }

  choose(choice: Omit<Chosen, 'client' | 'personNumber'>): void {
    const client = this.#client();
    this.#last = { ...choice, client, personNumber: client?.session.personNumber };
    this.forgetPlace();
  }

  /** What the page asks for anew wins, unless it gives back what it was told. */
  heed(changed: ReadonlySet<string>, asked: Asked): void {
    const { chosen } = this;
    if (!chosen) return;
    const isOfOther = (['accountId', 'serviceId', 'commodity'] as const).some(
      (name) => changed.has(name) && asked[name] !== (this.#told?.[name] ?? chosen[name]),
    );
    if (!isOfOther && this.#isAsTold(asked)) return;
    this.#last = undefined;
    this.#told = undefined;
    this.forgetPlace();
  }

  /** Remembers what the page was told to be in view. */
  tell(told: UsageViewChangedDetail): void {
    this.#told = told;
  }

  #isAsTold({ view, date, from, to }: Asked): boolean {
    const told = this.#told;
    if (told?.view !== view) return false;
    const agrees = (given: PlainDate | undefined, own: PlainDate): boolean =>
      given === undefined || given === own;
    if (view === 'range') return from === told?.firstDate && to === told?.lastDate;
    return told !== undefined && agrees(date, told.firstDate);
  }

  /** Something else is looked at: rows and selections of the old are not its own. */
  forgetPlace(): void {
    const { layers, isTable } = this.#looks;
    this.look({ ...AT_FIRST, layers, isTable });
  }
}
