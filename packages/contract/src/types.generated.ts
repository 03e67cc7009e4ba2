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
     * Negative when it is given back. Quantity and price are written without a sign then.
     */
    amount: Money;
    basis?: LineBasis;
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
 * pro-rated: `cycleAllowance` × `periodDays` ÷ `cycleDays`.
 *
 */
export type AllowanceBasis = {
    kind: 'allowance';
    used: Quantity;
    allowance: Quantity;
    cycleAllowance?: Quantity;
    /**
     * Days the bill covers.
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
