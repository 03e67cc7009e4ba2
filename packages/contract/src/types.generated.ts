// Made from openapi.yaml by `npm run generate`. Do not edit.

export type ClientOptions = {
    baseUrl: 'https://api.riverbend.example/v1' | (string & {});
};

/**
 * An opaque, stable id. Safe in an address; says nothing about the customer.
 */
export type Id = string;

/**
 * A calendar date in the utility's time zone.
 */
export type PlainDate = string;

/**
 * A calendar month.
 */
export type YearMonth = string;

/**
 * A moment, in UTC.
 */
export type Instant = string;

/**
 * An exact decimal number. Trailing zeros carry no meaning.
 */
export type Decimal = string;

/**
 * An amount of money, exact to the minor unit (for CNY the fen, for JPY the yen itself). Negative means in the customer's favour.
 */
export type Money = {
    /**
     * Whole minor units.
     */
    amountMinor: number;
    /**
     * ISO 4217 code.
     */
    currency: string;
};

/**
 * What a quantity is counted in: energy (`kWh`), reactive energy (`kvarh`), power (`kW`, `kVA`), volume (`m3`),
 * and time for charges by the `day` or `month`.
 *
 */
export type Unit = 'kWh' | 'kvarh' | 'kW' | 'kVA' | 'm3' | 'day' | 'month';

/**
 * An amount of something other than money.
 */
export type Quantity = {
    value: Decimal;
    unit: Unit;
};

/**
 * A price for one unit, in major units of the currency. May be finer than a minor unit.
 */
export type UnitPrice = {
    value: Decimal;
    /**
     * ISO 4217 code.
     */
    currency: string;
    per: Unit;
};

/**
 * Facts about the utility that are the same for every customer.
 */
export type Utility = {
    /**
     * The name customers know, in the answer's language.
     */
    name: string;
    /**
     * IANA name of the zone in which billing days begin and end.
     */
    timeZone: string;
    /**
     * The number to call with questions, as it is printed.
     */
    servicePhone: string;
    /**
     * The number to call in danger, as it is printed.
     */
    emergencyPhone?: string;
    guestLookup: GuestLookupRules;
};

/**
 * What a guest is asked for, so that a form can help before anything is sent.
 */
export type GuestLookupRules = {
    /**
     * How many digits an account number has; left out when they differ or have letters.
     */
    accountNumberDigits?: number;
    /**
     * Where the number is found, to follow the number of digits in a hint.
     */
    accountNumberHint?: string;
    /**
     * The proofs accepted, the usual one first.
     */
    proofs: Array<ProofKind>;
};

/**
 * What a guest knows besides the account number.
 */
export type ProofKind = 'meter-number' | 'postcode' | 'phone-last4';

/**
 * An account number with one more proof.
 */
export type GuestVerification = {
    /**
     * As typed; spaces and dashes are not significant.
     */
    accountNumber: string;
    /**
     * The further proof.
     */
    proof: {
        kind: ProofKind;
        /**
         * As typed; spaces, dashes and case are not significant.
         */
        value: string;
    };
};

/**
 * A short session that opens one account.
 */
export type GuestSession = {
    /**
     * To be sent as a bearer token. Mains keeps it in memory and nowhere else.
     */
    token: string;
    expiresAt: Instant;
    accountId: Id;
};

/**
 * Whom a token belongs to.
 */
export type Session = {
    /**
     * Signed in with the utility, or proved one account as a guest.
     */
    kind: 'customer' | 'guest';
    /**
     * What to call the customer, in the answer's language. Left out for a guest.
     */
    customerName?: string;
    expiresAt: Instant;
};

/**
 * What is supplied.
 */
export type Commodity = 'electricity' | 'gas' | 'water';

/**
 * A postal address, in the order and the language in which it is written on an envelope.
 */
export type Address = {
    /**
     * The lines, without the postcode.
     */
    lines: Array<string>;
    /**
     * As it is printed.
     */
    postcode?: string;
};

/**
 * A device that counts.
 */
export type Meter = {
    /**
     * As it is printed on the device.
     */
    number: string;
    /**
     * Reads itself, or is read by a person.
     */
    kind: 'smart' | 'manual';
};

/**
 * One commodity at one premise.
 */
export type Service = {
    id: Id;
    commodity: Commodity;
    /**
     * Billed after use, or paid for beforehand. A prepaid service has no bills.
     */
    payment: 'billed' | 'prepaid';
    startedOn: PlainDate;
    endedOn?: PlainDate;
    nextReadingOn?: PlainDate;
    nextBillOn?: PlainDate;
    /**
     * The tariff it is supplied on.
     */
    tariffId?: Id;
    /**
     * The finest use that is known: from `getIntervalUsage`, from `getDailyUsage`, or by the bills alone. Without it
     * Mains asks for intervals and takes what there is.
     *
     */
    usage?: 'intervals' | 'days' | 'bills';
};

/**
 * A place supplied.
 */
export type Premise = {
    id: Id;
    address: Address;
    /**
     * What is or was supplied here.
     */
    services: Array<Service>;
};

/**
 * What a bill is addressed to.
 */
export type Account = {
    id: Id;
    /**
     * The account number as it is printed, with its spaces.
     */
    number: string;
    /**
     * Which rules and words apply.
     */
    kind: 'home' | 'business';
    /**
     * What the customer calls it.
     */
    nickname?: string;
    /**
     * The places this account pays for.
     */
    premises: Array<Premise>;
};

/**
 * Some of the accounts, and where the next ones begin.
 */
export type AccountPage = {
    /**
     * The accounts of this page.
     */
    items: Array<Account>;
    /**
     * Where the next page begins; left out on the last one.
     */
    nextCursor?: string;
};

/**
 * `issued` (made, not yet payable) → `due` → `overdue`; `part-paid` and `paid` by what arrived; `disputed` while a
 * complaint stops the clock; `cancelled` when it was withdrawn, usually with a replacement.
 *
 */
export type BillStatus = 'issued' | 'due' | 'part-paid' | 'paid' | 'overdue' | 'disputed' | 'cancelled';

/**
 * How a register value was got.
 */
export type ReadQuality = 'actual' | 'estimated' | 'customer';

/**
 * The days a bill covers. Both the first and the last day belong to it.
 */
export type BillingPeriod = {
    firstDate: PlainDate;
    lastDate: PlainDate;
};

/**
 * What a list of bills shows of one.
 */
export type BillSummary = {
    id: Id;
    /**
     * The bill's number as it is printed.
     */
    number: string;
    accountId: Id;
    serviceId: Id;
    commodity: Commodity;
    status: BillStatus;
    /**
     * The month customers call it by.
     */
    month: YearMonth;
    period: BillingPeriod;
    issuedOn: PlainDate;
    dueOn?: PlainDate;
    /**
     * What the lines add up to.
     */
    total: Money;
    /**
     * What is still to be paid of it.
     */
    outstanding: Money;
    /**
     * What was used in the period.
     */
    quantity: Quantity;
    /**
     * The weakest quality among the closing registers.
     */
    readQuality: ReadQuality;
    /**
     * The cancelled bill that this one stands for.
     */
    replacesBillId?: Id;
    /**
     * The bill that stands for this cancelled one.
     */
    replacedByBillId?: Id;
};

/**
 * Some of the bills, and where the next ones begin.
 */
export type BillPage = {
    /**
     * The bills of this page.
     */
    items: Array<BillSummary>;
    /**
     * What is overdue over all bills that match, not just this page.
     */
    overdueTotal: Money;
    /**
     * Where the next page begins; left out on the last one.
     */
    nextCursor?: string;
};

/**
 * A price period of the day (尖 峰 平 谷 深谷).
 */
export type TimeOfUse = 'sharp' | 'peak' | 'flat' | 'valley' | 'deep-valley';

/**
 * `usage` by quantity; `tier` an uplift for use above an allowance; `fixed` by day or month; `demand` by capacity;
 * `power-factor` more or less for reactive energy; `levy` public funds; `tax`; `minimum` a top-up to the least
 * charge; `late-fee`; `export` paid for what was fed in; `adjustment` of an earlier bill, either way; `credit` in the
 * customer's favour.
 *
 */
export type BillLineKind = 'usage' | 'tier' | 'fixed' | 'demand' | 'power-factor' | 'levy' | 'tax' | 'minimum' | 'late-fee' | 'export' | 'adjustment' | 'credit';

/**
 * One charge or credit, with how it was got.
 */
export type BillLine = {
    id: Id;
    kind: BillLineKind;
    /**
     * The charge of the tariff that it comes from: the same for the same charge on all bills of a service, whatever its
     * label says. Bills are compared by it. Without it Mains goes by kind, price period and short label (or label), so
     * labels must then not contain dates or prices.
     *
     */
    chargeId?: Id;
    timeOfUse?: TimeOfUse;
    /**
     * What it is, as on the printed bill, such as “Peak electricity”.
     */
    label: string;
    /**
     * The same in a word or two, such as “Peak”.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for or when it applies.
     */
    meaning?: string;
    quantity?: Quantity;
    price?: UnitPrice;
    /**
     * Negative when it is given back. Quantity and price of an `export` or a `credit` are written without a sign then;
     * use that was corrected downwards has a negative quantity.
     *
     */
    amount: Money;
    basis?: LineBasis;
    /**
     * The days this line is for, where it is not for all days of the bill. A line for separate stretches of days, such
     * as a price that changed and changed back, has no period either: its quantity says how much it is for.
     *
     */
    period?: BillingPeriod;
};

/**
 * How a line was got. The kind says which.
 */
export type LineBasis = ({
    kind: 'registers';
} & RegistersBasis) | ({
    kind: 'allowance';
} & AllowanceBasis) | ({
    kind: 'percentage';
} & PercentageBasis) | ({
    kind: 'demand';
} & DemandBasis) | ({
    kind: 'power-factor';
} & PowerFactorBasis) | ({
    kind: 'share';
} & ShareBasis) | ({
    kind: 'minimum';
} & MinimumBasis) | ({
    kind: 'overdue';
} & OverdueBasis) | ({
    kind: 'note';
} & NoteBasis);

/**
 * The value of a register at the end of a day.
 */
export type Reading = {
    value: Decimal;
    readOn: PlainDate;
    quality: ReadQuality;
};

/**
 * One register from a start value to an end value. Two spans are needed where one count does not lead from start
 * to end: a meter that was exchanged has one span for the old device and one for the new; a register that rolled
 * over has one up to the value at which it begins again (`100000` of five digits) and one from `0`.
 *
 */
export type RegisterSpan = {
    /**
     * As it is printed on the device.
     */
    meterNumber: string;
    /**
     * The register's number or name as it is shown on the device.
     */
    register: string;
    start: Reading;
    end: Reading;
    /**
     * What the difference is multiplied by (current transformers); 1 when left out.
     */
    multiplier?: Decimal;
};

/**
 * Sum over the spans of (end − start) × multiplier. An exchanged meter and a register that rolled over give two
 * spans each; an end below its start counts back.
 *
 */
export type RegistersBasis = {
    kind: 'registers';
    /**
     * The registers that were read.
     */
    spans: Array<RegisterSpan>;
};

/**
 * Use above an allowance: `used` − `allowance`. A period that is longer or shorter than a cycle has its allowance
 * pro-rated: `cycleAllowance` × `periodDays` ÷ `cycleDays`. Where the allowance is for more than this line (a year,
 * or a bill with a change of tax inside), `usedBefore` counts first: what `used` adds above the allowance is charged,
 * and given back where use was corrected downwards.
 *
 */
export type AllowanceBasis = {
    kind: 'allowance';
    used: Quantity;
    allowance: Quantity;
    /**
     * Used earlier in the same cycle, on earlier bills or earlier days of this one.
     */
    usedBefore?: Quantity;
    /**
     * First day on which more than the allowance was used, where the meter can tell.
     */
    reachedOn?: PlainDate;
    cycleAllowance?: Quantity;
    /**
     * Days the allowance is for.
     */
    periodDays?: number;
    /**
     * Days the allowance of a whole cycle is meant for.
     */
    cycleDays?: number;
};

/**
 * A percentage of an amount.
 */
export type PercentageBasis = {
    kind: 'percentage';
    percent: Decimal;
    base: Money;
    /**
     * The lines that `base` adds up; without them Mains cannot say what tax a single line bears.
     */
    lineIds?: Array<Id>;
};

/**
 * A charge for power rather than energy: by installed `capacity`, by `contract`, or by what was `measured`. With a
 * contract, what was measured above 105 % of it counts double.
 *
 */
export type DemandBasis = {
    kind: 'demand';
    /**
     * Which of the three was agreed.
     */
    rule: 'capacity' | 'contract' | 'measured';
    billed: Quantity;
    contracted?: Quantity;
    measured?: Quantity;
    measuredAt?: Instant;
    /**
     * Months that are charged; 1 when left out. The amount is billed × price × months.
     */
    months?: Decimal;
};

/**
 * A percentage of demand and energy charges, looked up by the month's power factor.
 */
export type PowerFactorBasis = {
    kind: 'power-factor';
    active: Quantity;
    reactive: Quantity;
    powerFactor: Decimal;
    standard: Decimal;
    percent: Decimal;
    base: Money;
    /**
     * The lines that `base` adds up.
     */
    lineIds?: Array<Id>;
};

/**
 * Part of what the registers counted, where prices changed between two readings. `by` says how the part was
 * found: from the meter's own `intervals`, or pro-rated by `days`. The line's quantity is the part.
 *
 */
export type ShareBasis = {
    kind: 'share';
    /**
     * The registers that were read.
     */
    spans: Array<RegisterSpan>;
    /**
     * What they counted in the whole period.
     */
    total: Quantity;
    /**
     * How the part was found.
     */
    by: 'intervals' | 'days';
};

/**
 * A top-up to the least that is charged. `least` − `charged`.
 */
export type MinimumBasis = {
    kind: 'minimum';
    least: Money;
    /**
     * What the lines that count towards it come to.
     */
    charged: Money;
};

/**
 * A percentage a day of what was not paid in time, added up over the items.
 */
export type OverdueBasis = {
    kind: 'overdue';
    /**
     * What was overdue, and for how long.
     */
    items: Array<OverdueItem>;
    /**
     * What is charged at the least, where the rule has such a floor and it was reached.
     */
    least?: Money;
};

/**
 * An amount that was overdue for some days. `overdue` × `percentPerDay` % × `days`.
 */
export type OverdueItem = {
    overdue: Money;
    percentPerDay: Decimal;
    /**
     * Days it was overdue.
     */
    days: number;
    /**
     * The bill that was not paid.
     */
    billId?: Id;
};

/**
 * A reason in words, where there is no arithmetic beyond quantity × price.
 */
export type NoteBasis = {
    kind: 'note';
    /**
     * The reason, in the answer's language.
     */
    text: string;
    /**
     * The case or bill it refers to.
     */
    reference?: string;
};

/**
 * A file that belongs to a bill.
 */
export type BillDocument = {
    id: Id;
    /**
     * The bill as it was sent, or the tax document for it.
     */
    kind: 'bill' | 'e-invoice';
    /**
     * What it is.
     */
    mediaType: 'application/pdf' | 'application/ofd' | 'application/xml';
    /**
     * How large it is, when that is known beforehand.
     */
    sizeBytes?: number;
};

/**
 * A dated sheet of a tariff.
 */
export type SheetReference = {
    tariffId: Id;
    validFrom: PlainDate;
};

/**
 * One bill in full. The amounts of the lines add up to `summary.total` exactly.
 */
export type Bill = {
    summary: BillSummary;
    /**
     * The devices whose registers were used.
     */
    meters: Array<Meter>;
    /**
     * Charges first, in the order of the printed bill, then taxes, then credits.
     */
    lines: Array<BillLine>;
    /**
     * What can be downloaded.
     */
    documents: Array<BillDocument>;
    /**
     * Something the customer should know about this bill as a whole, such as why it was corrected.
     */
    note?: string;
    /**
     * The sheets its prices come from, oldest first; two where prices changed within the period.
     */
    tariffs?: Array<SheetReference>;
};

/**
 * Whom a tariff is for.
 */
export type TariffAudience = 'home' | 'business';

/**
 * A tariff as a list shows it.
 */
export type TariffSummary = {
    id: Id;
    /**
     * What customers call it.
     */
    name: string;
    commodity: Commodity;
    audience: TariffAudience;
    /**
     * One sentence that says for whom it is.
     */
    description?: string;
};

/**
 * All tariffs.
 */
export type TariffList = {
    /**
     * In the order in which they are to be read.
     */
    items: Array<TariffSummary>;
};

/**
 * A tariff with all its dated sheets.
 */
export type Tariff = {
    id: Id;
    /**
     * What customers call it.
     */
    name: string;
    commodity: Commodity;
    audience: TariffAudience;
    /**
     * One sentence that says for whom it is.
     */
    description?: string;
    /**
     * The decision or document that the prices come from.
     */
    source?: string;
    /**
     * Oldest first. A sheet holds until the next one begins.
     */
    sheets: Array<TariffSheet>;
};

/**
 * The prices that hold from one day on.
 */
export type TariffSheet = {
    validFrom: PlainDate;
    /**
     * ISO 4217 code of all prices.
     */
    currency: string;
    calendar?: TariffCalendar;
    /**
     * In the order of the printed bill. Each becomes a line of it.
     */
    charges: Array<TariffCharge>;
    rounding: TariffRounding;
};

/**
 * Where a sheet rounds, and how. Nothing is rounded anywhere else.
 */
export type TariffRounding = {
    amount: AmountRounding;
    allowance: QuantityRounding;
    demand: QuantityRounding;
};

/**
 * To the minor unit: each `line`, or only the `total`. With `total` the lines are those minor units that add up to
 * it, the largest remainders rounded up first.
 *
 */
export type AmountRounding = {
    /**
     * What is rounded.
     */
    at: 'line' | 'total';
    rounding: Rounding;
};

/**
 * To so many digits after the point of the unit.
 */
export type QuantityRounding = {
    /**
     * Digits after the point.
     */
    digits: number;
    rounding: Rounding;
};

/**
 * `half-up`: to the nearest, a half away from zero. `half-even`: to the nearest, a half to the even neighbour.
 * `down`: towards zero. `up`: away from zero.
 *
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * Which price period counts when, in the utility's time zone.
 */
export type TariffCalendar = {
    /**
     * Together they cover every day of the year once.
     */
    seasons: Array<TariffSeason>;
    /**
     * Days that count as `holiday`.
     */
    holidays?: Array<TariffHoliday>;
};

/**
 * A part of the year, both days included; it may reach over the end of the year.
 */
export type TariffSeason = {
    id: Id;
    /**
     * What it is called; left out where the year has one season.
     */
    label?: string;
    firstDay: MonthDay;
    lastDay: MonthDay;
    /**
     * Every kind of day stands in exactly one of them.
     */
    days: Array<TariffDay>;
};

/**
 * A day of any year. 02-29 ends February in every year.
 */
export type MonthDay = string;

/**
 * A holiday is a `holiday` whatever day of the week it falls on.
 */
export type DayKind = 'weekday' | 'saturday' | 'sunday' | 'holiday';

/**
 * The price periods of a day, from 00:00 to 24:00 without a gap.
 */
export type TariffDay = {
    /**
     * The kinds of days it holds for.
     */
    on: Array<DayKind>;
    /**
     * In order; each begins where the one before ends.
     */
    spans: Array<TariffSpan>;
};

/**
 * Some hours of the wall clock, `to` not included.
 */
export type TariffSpan = {
    from: ClockTime;
    to: ClockTime;
    timeOfUse: TimeOfUse;
};

/**
 * A time of the wall clock; 24:00 ends the day.
 */
export type ClockTime = string;

/**
 * A day that counts as a holiday.
 */
export type TariffHoliday = {
    date: PlainDate;
    /**
     * What is celebrated.
     */
    name?: string;
};

/**
 * One charge. The kind says how it is computed, and becomes the kind of the bill's line.
 */
export type TariffCharge = ({
    kind: 'usage';
} & UsageCharge) | ({
    kind: 'levy';
} & LevyCharge) | ({
    kind: 'tier';
} & TierCharge) | ({
    kind: 'fixed';
} & FixedCharge) | ({
    kind: 'demand';
} & DemandCharge) | ({
    kind: 'power-factor';
} & PowerFactorCharge) | ({
    kind: 'tax';
} & TaxCharge) | ({
    kind: 'minimum';
} & MinimumCharge) | ({
    kind: 'export';
} & ExportCharge) | ({
    kind: 'late-fee';
} & LateFeeCharge);

/**
 * Price × what was used; in one price period, in some seasons, or always.
 */
export type UsageCharge = {
    id: Id;
    kind: 'usage';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says when it applies.
     */
    meaning?: string;
    /**
     * Only what was used in this price period.
     */
    timeOfUse?: TimeOfUse;
    /**
     * Only in these seasons of the calendar.
     */
    seasons?: Array<Id>;
    price: Decimal;
    per: Unit;
};

/**
 * Public funds, price × everything used.
 */
export type LevyCharge = {
    id: Id;
    kind: 'levy';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    price: Decimal;
    per: Unit;
};

/**
 * An uplift for use above an allowance, on top of all other prices and of the uplifts of the tiers below it. With a
 * price period it is for that period's part of the use above, in proportion to its part of all use.
 *
 */
export type TierCharge = {
    id: Id;
    kind: 'tier';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says when it applies.
     */
    meaning?: string;
    timeOfUse?: TimeOfUse;
    /**
     * Only in these seasons of the calendar.
     */
    seasons?: Array<Id>;
    /**
     * For one cycle.
     */
    allowance: Quantity;
    cycle: TierCycle;
    /**
     * What each unit above the allowance costs more.
     */
    price: Decimal;
};

/**
 * What an allowance is for. `day`: for `length` days, always pro-rated by the days of the bill. `month`: for a billing
 * month however long; pro-rated by days only when the cycle was split. `year`: for a calendar year, over all its
 * bills; pro-rated by days for a customer who came during the year.
 *
 */
export type TierCycle = {
    /**
     * What it is counted in.
     */
    unit: 'day' | 'month' | 'year';
    /**
     * How many of them.
     */
    length: number;
};

/**
 * A price for time.
 */
export type FixedCharge = {
    id: Id;
    kind: 'fixed';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    price: Decimal;
    /**
     * What time it is for.
     */
    per: 'day' | 'month';
};

/**
 * A price for power and month: of the transformers installed (`capacity`), of the power agreed (`contract`), or of the
 * highest power `measured`, in one price period where it names one. A block of power is charged with `above` and
 * `upTo`.
 *
 */
export type DemandCharge = {
    id: Id;
    kind: 'demand';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    /**
     * What is charged.
     */
    rule: 'capacity' | 'contract' | 'measured';
    price: Decimal;
    /**
     * What it is counted in.
     */
    per: 'kW' | 'kVA';
    /**
     * Only the highest power of this price period.
     */
    timeOfUse?: TimeOfUse;
    /**
     * Only in these seasons of the calendar.
     */
    seasons?: Array<Id>;
    /**
     * Only what is above so much power.
     */
    above?: Decimal;
    /**
     * Only up to so much power.
     */
    upTo?: Decimal;
    /**
     * With a contract C, what is billed once the power measured, M, is above 105 % of it: 1.05 C + 2 (M − 1.05 C), the
     * usual reading and the default; or C + 2 (M − 1.05 C).
     *
     */
    overrun?: 'threshold-and-double' | 'contract-and-double';
};

/**
 * A percentage of lines above it, by the power factor of the bill (力调, table by standard).
 */
export type PowerFactorCharge = {
    id: Id;
    kind: 'power-factor';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says how it works.
     */
    meaning?: string;
    /**
     * The factor to be kept.
     */
    standard: '0.90' | '0.85' | '0.80';
    /**
     * Kinds of lines it is taken of.
     */
    on: Array<BillLineKind>;
};

/**
 * A percentage of lines above it.
 */
export type TaxCharge = {
    id: Id;
    kind: 'tax';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    percent: Decimal;
    /**
     * Kinds of lines it is taken of.
     */
    on: Array<BillLineKind>;
};

/**
 * A top-up where the lines above it come to less. By `year` it is settled with the bill that ends the year.
 *
 */
export type MinimumCharge = {
    id: Id;
    kind: 'minimum';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    /**
     * The least that is charged.
     */
    price: Decimal;
    /**
     * For what time.
     */
    per: 'day' | 'month' | 'year';
    /**
     * Kinds of lines that count towards it.
     */
    on: Array<BillLineKind>;
};

/**
 * Paid to the customer for what was fed in.
 */
export type ExportCharge = {
    id: Id;
    kind: 'export';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    /**
     * Only what was fed in in this price period.
     */
    timeOfUse?: TimeOfUse;
    /**
     * Only in these seasons of the calendar.
     */
    seasons?: Array<Id>;
    price: Decimal;
    per: Unit;
};

/**
 * A percentage a day of what was not paid in time; after tax.
 */
export type LateFeeCharge = {
    id: Id;
    kind: 'late-fee';
    /**
     * As on the printed bill.
     */
    label: string;
    /**
     * The same in a word or two.
     */
    shortLabel?: string;
    /**
     * One sentence that says what it is for.
     */
    meaning?: string;
    percentPerDay: Decimal;
    /**
     * For days of a later year than that of the bill; the usual percentage when left out.
     */
    percentPerDayFromEarlierYears?: Decimal;
    /**
     * What a bill charges at the least for all that is overdue together, once it charges anything.
     */
    least?: Decimal;
};

/**
 * Which way it flows: `import` delivered to the customer, `export` fed in by the customer, `reactive` taken by motors
 * and coils.
 *
 */
export type UsageMeasure = 'import' | 'export' | 'reactive';

/**
 * What the registers of a service counted on each day.
 */
export type DailyUsage = {
    serviceId: Id;
    /**
     * As asked for.
     */
    firstDate: PlainDate;
    /**
     * As asked for.
     */
    lastDate: PlainDate;
    /**
     * One entry for each register; where there are price periods, those of `import` share the use out.
     */
    registers: Array<DailyRegister>;
    /**
     * Days with something to know about them, oldest first.
     */
    remarks: Array<DayRemark>;
    /**
     * When the supply was off, oldest first.
     */
    interruptions: Array<Interruption>;
    similar?: SimilarUse;
};

/**
 * What one register counted day by day, its multiplier included.
 */
export type DailyRegister = {
    measures: UsageMeasure;
    /**
     * The price period it counts in; left out when it counts always.
     */
    timeOfUse?: TimeOfUse;
    /**
     * As it is printed on the device.
     */
    meterNumber: string;
    unit: Unit;
    /**
     * Digits after the point of every value: with 3 and `kWh`, values are whole Wh.
     */
    digits: number;
    /**
     * Stretches of days without a gap, oldest first. A day that is missing is in no block.
     */
    blocks: Array<DayBlock>;
};

/**
 * Values of days in a row.
 */
export type DayBlock = {
    firstDate: PlainDate;
    /**
     * One for each day.
     */
    values: Array<number>;
};

/**
 * Something to know about days: `missing` (nothing arrived, and why), `estimated` (a value put in its place),
 * `doubtful` (it arrived but may be wrong).
 *
 */
export type DayRemark = {
    kind: RemarkKind;
    firstDate: PlainDate;
    lastDate: PlainDate;
    /**
     * The reason, and what will be done about it, in a sentence.
     */
    text?: string;
};

/**
 * What is the matter with some values.
 */
export type RemarkKind = 'missing' | 'estimated' | 'doubtful';

/**
 * A time without supply at the premise.
 */
export type Interruption = {
    /**
     * A fault, or work that was announced.
     */
    kind: 'outage' | 'planned';
    start: Instant;
    /**
     * Left out while it lasts.
     */
    end?: Instant;
};

/**
 * What similar homes used, to compare with. Leave it out unless it is counted from real homes.
 */
export type SimilarUse = {
    /**
     * Which homes are meant, to stand in a sentence.
     */
    basis: string;
    /**
     * How many they are.
     */
    homes: number;
    /**
     * Their mean use a day, oldest month first.
     */
    months: Array<SimilarMonth>;
};

/**
 * One month of similar homes.
 */
export type SimilarMonth = {
    /**
     * The month that a bill of the same time is called by.
     */
    month: YearMonth;
    perDay: Quantity;
};

/**
 * What the meters of a service counted interval by interval.
 */
export type IntervalUsage = {
    serviceId: Id;
    /**
     * As asked for.
     */
    firstDate: PlainDate;
    /**
     * As asked for.
     */
    lastDate: PlainDate;
    /**
     * One entry for each meter and direction.
     */
    series: Array<UsageSeries>;
    /**
     * Times with something to know about them, oldest first.
     */
    remarks: Array<TimeRemark>;
};

/**
 * The values of one meter in one direction, its multiplier included.
 */
export type UsageSeries = {
    measures: UsageMeasure;
    /**
     * As it is printed on the device.
     */
    meterNumber: string;
    unit: Unit;
    /**
     * Digits after the point of every value: with 3 and `kWh`, values are whole Wh.
     */
    digits: number;
    /**
     * How long one interval is; it divides an hour.
     */
    lengthMinutes: number;
    /**
     * Stretches without a gap, oldest first. An interval that is missing is in no block.
     */
    blocks: Array<IntervalBlock>;
};

/**
 * Values of intervals in a row.
 */
export type IntervalBlock = {
    /**
     * When the first interval begins.
     */
    start: Instant;
    /**
     * One for each interval.
     */
    values: Array<number>;
};

/**
 * Something to know about the intervals that begin from `start` on and before `end`.
 */
export type TimeRemark = {
    kind: RemarkKind;
    start: Instant;
    end: Instant;
    /**
     * The reason, and what will be done about it, in a sentence.
     */
    text?: string;
};

/**
 * Where each service stands.
 */
export type BalanceList = {
    /**
     * One entry for each service.
     */
    items: Array<Balance>;
};

/**
 * Where a service stands. The way of paying says what there is to know.
 */
export type Balance = ({
    payment: 'billed';
} & BilledBalance) | ({
    payment: 'prepaid';
} & PrepaidBalance);

/**
 * A service that is billed after use. What is due is told by its bills.
 */
export type BilledBalance = {
    payment: 'billed';
    serviceId: Id;
    lastPayment?: MoneyReceived;
    /**
     * What has been done about bills that were not paid in time, oldest first; left out when nothing was.
     */
    arrears?: Array<ArrearsEvent>;
};

/**
 * A service that is paid for beforehand.
 */
export type PrepaidBalance = {
    payment: 'prepaid';
    serviceId: Id;
    /**
     * What is left. Negative when more was used than paid for.
     */
    credit: Money;
    /**
     * When the meter last told it.
     */
    asOf: Instant;
    /**
     * The customer is warned when less is left.
     */
    alertBelow?: Money;
    usualPace?: SpendingPace;
    lastTopUp?: MoneyReceived;
};

/**
 * What the use of some recent days cost. The usual pace is `spent` ÷ `days`.
 */
export type SpendingPace = {
    spent: Money;
    /**
     * Whole days before today.
     */
    days: number;
};

/**
 * Money that arrived from the customer.
 */
export type MoneyReceived = {
    amount: Money;
    on: PlainDate;
};

/**
 * The stations of a bill that is not paid: `due`, a `reminder`, a written `notice` of cutting off, the `cut-off`, and
 * the `reconnection` after paying.
 *
 */
export type ArrearsStage = 'due' | 'reminder' | 'notice' | 'cut-off' | 'reconnection';

/**
 * A station that was reached.
 */
export type ArrearsEvent = {
    stage: ArrearsStage;
    on: PlainDate;
    /**
     * The bill that it was about. Where it is left out, it is taken to have been the oldest bill that was due and not paid on that day.
     */
    billId?: Id;
};

/**
 * What the utility has promised, as data, with its source.
 */
export type PromiseProfile = {
    id: Id;
    /**
     * Whose promises these are.
     */
    name: string;
    validFrom: PlainDate;
    /**
     * The document they stand in.
     */
    source: string;
    /**
     * What happens to bills that are not paid in time; one entry for each audience.
     */
    arrears: Array<ArrearsRules>;
};

/**
 * What may happen after a bill's due date, at the earliest: a reminder, a notice, and the cut-off `noticeDays` after the
 * notice and not before `cutOffAfterDays` after the due date.
 *
 */
export type ArrearsRules = {
    audience: TariffAudience;
    /**
     * Days after the due date; left out where no reminder is promised.
     */
    reminderAfterDays?: number;
    /**
     * Days overdue before supply may be cut off.
     */
    cutOffAfterDays: number;
    /**
     * Days between the written notice and the cut-off.
     */
    noticeDays: number;
    /**
     * Hours from full payment to being supplied again.
     */
    reconnectWithinHours: number;
    /**
     * What the customer may expect or ask for.
     */
    rights: Array<CustomerRight>;
};

/**
 * One right, in a sentence.
 */
export type CustomerRight = {
    /**
     * The sentence, in the answer’s language.
     */
    text: string;
    /**
     * Where it stands.
     */
    source?: string;
};

/**
 * What is wrong with one field of a request.
 */
export type FieldError = {
    /**
     * A JSON Pointer (RFC 6901) into the body, or the name of a parameter.
     */
    pointer: string;
    /**
     * What is wrong, in the answer's language.
     */
    detail: string;
};

/**
 * An error (RFC 9457). Shown to customers are the widget's own words for the code, and the reference.
 */
export type Problem = {
    /**
     * A URI that names the kind of problem.
     */
    type?: string;
    /**
     * What happened, for developers.
     */
    title: string;
    /**
     * The HTTP status again.
     */
    status: number;
    /**
     * More of it, for developers.
     */
    detail?: string;
    /**
     * A URI of this one occurrence.
     */
    instance?: string;
    /**
     * Which error, stable over time; see the table above.
     */
    code: string;
    /**
     * What a customer can quote on the phone so that staff find this occurrence.
     */
    reference?: string;
    /**
     * Which fields were refused.
     */
    errors?: Array<FieldError>;
};

/**
 * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
 */
export type AcceptLanguage = string;

/**
 * A random UUID, the same for every repeat of one and the same wish.
 */
export type IdempotencyKey = string;

/**
 * `nextCursor` of the page before. Opaque; without it, the first page.
 */
export type Cursor = string;

/**
 * How many items at the most.
 */
export type Limit = number;

/**
 * The id of the account, not its number.
 */
export type AccountId = Id;

/**
 * The id of the bill, not its number.
 */
export type BillId = Id;

/**
 * The id of the service, as its account lists it.
 */
export type ServiceId = Id;

/**
 * The first day asked for; days before the supply began are left out of the answer.
 */
export type FirstDate = PlainDate;

/**
 * The last day asked for, not before the first; days that have not arrived are left out.
 */
export type LastDate = PlainDate;

export type GetUtilityData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path?: never;
    query?: never;
    url: '/utility';
};

export type GetUtilityErrors = {
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetUtilityError = GetUtilityErrors[keyof GetUtilityErrors];

export type GetUtilityResponses = {
    /**
     * The utility. May be cached for an hour by anyone.
     */
    200: Utility;
};

export type GetUtilityResponse = GetUtilityResponses[keyof GetUtilityResponses];

export type GetPromiseProfileData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path?: never;
    query?: never;
    url: '/promise-profile';
};

export type GetPromiseProfileErrors = {
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetPromiseProfileError = GetPromiseProfileErrors[keyof GetPromiseProfileErrors];

export type GetPromiseProfileResponses = {
    /**
     * The profile in force. May be cached for an hour by anyone.
     */
    200: PromiseProfile;
};

export type GetPromiseProfileResponse = GetPromiseProfileResponses[keyof GetPromiseProfileResponses];

export type ListTariffsData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path?: never;
    query?: {
        /**
         * Only the tariffs of this commodity.
         */
        commodity?: Commodity;
    };
    url: '/tariffs';
};

export type ListTariffsErrors = {
    /**
     * A parameter or the body is malformed.
     */
    400: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type ListTariffsError = ListTariffsErrors[keyof ListTariffsErrors];

export type ListTariffsResponses = {
    /**
     * All of them, in the order in which they are to be read. May be cached for an hour by anyone.
     */
    200: TariffList;
};

export type ListTariffsResponse = ListTariffsResponses[keyof ListTariffsResponses];

export type GetTariffData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * As listed, or as a service names it.
         */
        tariffId: Id;
    };
    query?: never;
    url: '/tariffs/{tariffId}';
};

export type GetTariffErrors = {
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetTariffError = GetTariffErrors[keyof GetTariffErrors];

export type GetTariffResponses = {
    /**
     * The tariff. May be cached for an hour by anyone.
     */
    200: Tariff;
};

export type GetTariffResponse = GetTariffResponses[keyof GetTariffResponses];

export type CreateGuestSessionData = {
    body: GuestVerification;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
        /**
         * A random UUID, the same for every repeat of one and the same wish.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/guest-sessions';
};

export type CreateGuestSessionErrors = {
    /**
     * A parameter or the body is malformed.
     */
    400: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * The key was used with another body.
     */
    409: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type CreateGuestSessionError = CreateGuestSessionErrors[keyof CreateGuestSessionErrors];

export type CreateGuestSessionResponses = {
    /**
     * The proof holds. The token opens this one account until it expires.
     */
    201: GuestSession;
};

export type CreateGuestSessionResponse = CreateGuestSessionResponses[keyof CreateGuestSessionResponses];

export type DeleteSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/session';
};

export type DeleteSessionErrors = {
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type DeleteSessionError = DeleteSessionErrors[keyof DeleteSessionErrors];

export type DeleteSessionResponses = {
    /**
     * Ended, or it had already ended.
     */
    204: void;
};

export type DeleteSessionResponse = DeleteSessionResponses[keyof DeleteSessionResponses];

export type GetSessionData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path?: never;
    query?: never;
    url: '/session';
};

export type GetSessionErrors = {
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetSessionError = GetSessionErrors[keyof GetSessionErrors];

export type GetSessionResponses = {
    /**
     * The session behind the token.
     */
    200: Session;
};

export type GetSessionResponse = GetSessionResponses[keyof GetSessionResponses];

export type ListAccountsData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path?: never;
    query?: {
        /**
         * `nextCursor` of the page before. Opaque; without it, the first page.
         */
        cursor?: string;
        /**
         * How many items at the most.
         */
        limit?: number;
    };
    url: '/accounts';
};

export type ListAccountsErrors = {
    /**
     * A parameter or the body is malformed.
     */
    400: Problem;
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type ListAccountsError = ListAccountsErrors[keyof ListAccountsErrors];

export type ListAccountsResponses = {
    /**
     * One page of accounts.
     */
    200: AccountPage;
};

export type ListAccountsResponse = ListAccountsResponses[keyof ListAccountsResponses];

export type GetAccountData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the account, not its number.
         */
        accountId: Id;
    };
    query?: never;
    url: '/accounts/{accountId}';
};

export type GetAccountErrors = {
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetAccountError = GetAccountErrors[keyof GetAccountErrors];

export type GetAccountResponses = {
    /**
     * The account.
     */
    200: Account;
};

export type GetAccountResponse = GetAccountResponses[keyof GetAccountResponses];

export type ListBalancesData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the account, not its number.
         */
        accountId: Id;
    };
    query?: never;
    url: '/accounts/{accountId}/balances';
};

export type ListBalancesErrors = {
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type ListBalancesError = ListBalancesErrors[keyof ListBalancesErrors];

export type ListBalancesResponses = {
    /**
     * One entry for each service that runs or still owes.
     */
    200: BalanceList;
};

export type ListBalancesResponse = ListBalancesResponses[keyof ListBalancesResponses];

export type ListBillsData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the account, not its number.
         */
        accountId: Id;
    };
    query?: {
        /**
         * Only the bills of this service.
         */
        serviceId?: Id;
        /**
         * `nextCursor` of the page before. Opaque; without it, the first page.
         */
        cursor?: string;
        /**
         * How many items at the most.
         */
        limit?: number;
    };
    url: '/accounts/{accountId}/bills';
};

export type ListBillsErrors = {
    /**
     * A parameter or the body is malformed.
     */
    400: Problem;
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type ListBillsError = ListBillsErrors[keyof ListBillsErrors];

export type ListBillsResponses = {
    /**
     * One page of bills.
     */
    200: BillPage;
};

export type ListBillsResponse = ListBillsResponses[keyof ListBillsResponses];

export type GetBillData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the bill, not its number.
         */
        billId: Id;
    };
    query?: never;
    url: '/bills/{billId}';
};

export type GetBillErrors = {
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetBillError = GetBillErrors[keyof GetBillErrors];

export type GetBillResponses = {
    /**
     * The bill.
     */
    200: Bill;
};

export type GetBillResponse = GetBillResponses[keyof GetBillResponses];

export type GetBillDocumentData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the bill, not its number.
         */
        billId: Id;
        /**
         * As listed in the bill.
         */
        documentId: Id;
    };
    query?: never;
    url: '/bills/{billId}/documents/{documentId}';
};

export type GetBillDocumentErrors = {
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetBillDocumentError = GetBillDocumentErrors[keyof GetBillDocumentErrors];

export type GetBillDocumentResponses = {
    /**
     * The document, in the media type that the bill announced.
     */
    200: unknown;
};

export type GetBillDocumentResponse = GetBillDocumentResponses[keyof GetBillDocumentResponses];

export type GetDailyUsageData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the service, as its account lists it.
         */
        serviceId: Id;
    };
    query: {
        /**
         * The first day asked for; days before the supply began are left out of the answer.
         */
        firstDate: PlainDate;
        /**
         * The last day asked for, not before the first; days that have not arrived are left out.
         */
        lastDate: PlainDate;
    };
    url: '/services/{serviceId}/daily-usage';
};

export type GetDailyUsageErrors = {
    /**
     * A parameter or the body is malformed.
     */
    400: Problem;
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetDailyUsageError = GetDailyUsageErrors[keyof GetDailyUsageErrors];

export type GetDailyUsageResponses = {
    /**
     * The days asked for, as far as there are any.
     */
    200: DailyUsage;
};

export type GetDailyUsageResponse = GetDailyUsageResponses[keyof GetDailyUsageResponses];

export type GetIntervalUsageData = {
    body?: never;
    headers?: {
        /**
         * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
         */
        'Accept-Language'?: string;
    };
    path: {
        /**
         * The id of the service, as its account lists it.
         */
        serviceId: Id;
    };
    query: {
        /**
         * The first day asked for; days before the supply began are left out of the answer.
         */
        firstDate: PlainDate;
        /**
         * The last day asked for, not before the first; days that have not arrived are left out.
         */
        lastDate: PlainDate;
    };
    url: '/services/{serviceId}/interval-usage';
};

export type GetIntervalUsageErrors = {
    /**
     * A parameter or the body is malformed.
     */
    400: Problem;
    /**
     * The token is missing, unknown or expired.
     */
    401: Problem;
    /**
     * The proof does not hold, or the token does not open this resource.
     */
    403: Problem;
    /**
     * There is no such resource, or it is not the caller's.
     */
    404: Problem;
    /**
     * Slow down. `Retry-After` says for how long.
     */
    429: Problem;
    /**
     * A fault of the server.
     */
    500: Problem;
    /**
     * Closed for maintenance, or overloaded.
     */
    503: Problem;
};

export type GetIntervalUsageError = GetIntervalUsageErrors[keyof GetIntervalUsageErrors];

export type GetIntervalUsageResponses = {
    /**
     * The intervals of the days asked for, as far as there are any.
     */
    200: IntervalUsage;
};

export type GetIntervalUsageResponse = GetIntervalUsageResponses[keyof GetIntervalUsageResponses];
