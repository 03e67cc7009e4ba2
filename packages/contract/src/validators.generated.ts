// Made from openapi.yaml by `npm run generate`. Do not edit.

import * as v from 'valibot';
import { isCalendarDate } from './calendar-date.js';

/**
 * An opaque, stable id. Safe in an address; says nothing about the customer.
 */
export const vId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

/**
 * A calendar date in the utility's time zone.
 */
export const vPlainDate = v.pipe(v.string(), v.check(isCalendarDate));

/**
 * A calendar month.
 */
export const vYearMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/**
 * A moment, in UTC.
 */
export const vInstant = v.pipe(v.string(), v.isoTimestamp(), v.regex(/Z$/));

/**
 * An exact decimal number. Trailing zeros carry no meaning.
 */
export const vDecimal = v.pipe(v.string(), v.regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/));

/**
 * An amount of money, exact to the minor unit (for CNY the fen, for JPY the yen itself). Negative means in the customer's favour.
 */
export const vMoney = v.object({
    amountMinor: v.pipe(v.number(), v.integer(), v.minValue(-9007199254740991), v.maxValue(9007199254740991)),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))
});

/**
 * What a quantity is counted in: energy (`kWh`), reactive energy (`kvarh`), power (`kW`, `kVA`), volume (`m3`),
 * and time for charges by the `day` or `month`.
 *
 */
export const vUnit = v.picklist([
    'kWh',
    'kvarh',
    'kW',
    'kVA',
    'm3',
    'day',
    'month'
]);

/**
 * An amount of something other than money.
 */
export const vQuantity = v.object({
    value: vDecimal,
    unit: vUnit
});

/**
 * A price for one unit, in major units of the currency. May be finer than a minor unit.
 */
export const vUnitPrice = v.object({
    value: vDecimal,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    per: vUnit
});

/**
 * What a guest knows besides the account number.
 */
export const vProofKind = v.picklist([
    'meter-number',
    'postcode',
    'phone-last4'
]);

/**
 * What a guest is asked for, so that a form can help before anything is sent.
 */
export const vGuestLookupRules = v.object({
    accountNumberDigits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(20))),
    accountNumberHint: v.optional(v.string()),
    proofs: v.pipe(v.array(vProofKind), v.minLength(1))
});

/**
 * Facts about the utility that are the same for every customer.
 */
export const vUtility = v.object({
    name: v.string(),
    timeZone: v.string(),
    servicePhone: v.string(),
    emergencyPhone: v.optional(v.string()),
    guestLookup: vGuestLookupRules
});

/**
 * An account number with one more proof.
 */
export const vGuestVerification = v.object({
    accountNumber: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    proof: v.object({
        kind: vProofKind,
        value: v.pipe(v.string(), v.minLength(1), v.maxLength(40))
    })
});

/**
 * A short session that opens one account.
 */
export const vGuestSession = v.object({
    token: v.pipe(v.string(), v.minLength(16)),
    expiresAt: vInstant,
    accountId: vId
});

/**
 * Whom a token belongs to.
 */
export const vSession = v.object({
    kind: v.picklist(['customer', 'guest']),
    customerName: v.optional(v.string()),
    expiresAt: vInstant
});

/**
 * What is supplied.
 */
export const vCommodity = v.picklist([
    'electricity',
    'gas',
    'water'
]);

/**
 * A postal address, in the order and the language in which it is written on an envelope.
 */
export const vAddress = v.object({
    lines: v.pipe(v.array(v.string()), v.minLength(1)),
    postcode: v.optional(v.string())
});

/**
 * A device that counts.
 */
export const vMeter = v.object({
    number: v.string(),
    kind: v.picklist(['smart', 'manual'])
});

/**
 * One commodity at one premise.
 */
export const vService = v.object({
    id: vId,
    commodity: vCommodity,
    payment: v.picklist(['billed', 'prepaid']),
    startedOn: vPlainDate,
    endedOn: v.optional(vPlainDate),
    nextReadingOn: v.optional(vPlainDate),
    nextBillOn: v.optional(vPlainDate)
});

/**
 * A place supplied.
 */
export const vPremise = v.object({
    id: vId,
    address: vAddress,
    services: v.array(vService)
});

/**
 * What a bill is addressed to.
 */
export const vAccount = v.object({
    id: vId,
    number: v.string(),
    kind: v.picklist(['home', 'business']),
    nickname: v.optional(v.string()),
    premises: v.array(vPremise)
});

/**
 * Some of the accounts, and where the next ones begin.
 */
export const vAccountPage = v.object({
    items: v.array(vAccount),
    nextCursor: v.optional(v.string())
});

/**
 * `issued` (made, not yet payable) → `due` → `overdue`; `part-paid` and `paid` by what arrived; `disputed` while a
 * complaint stops the clock; `cancelled` when it was withdrawn, usually with a replacement.
 *
 */
export const vBillStatus = v.picklist([
    'issued',
    'due',
    'part-paid',
    'paid',
    'overdue',
    'disputed',
    'cancelled'
]);

/**
 * How a register value was got.
 */
export const vReadQuality = v.picklist([
    'actual',
    'estimated',
    'customer'
]);

/**
 * The days a bill covers. Both the first and the last day belong to it.
 */
export const vBillingPeriod = v.object({
    firstDate: vPlainDate,
    lastDate: vPlainDate
});

/**
 * What a list of bills shows of one.
 */
export const vBillSummary = v.object({
    id: vId,
    number: v.string(),
    accountId: vId,
    serviceId: vId,
    commodity: vCommodity,
    status: vBillStatus,
    month: vYearMonth,
    period: vBillingPeriod,
    issuedOn: vPlainDate,
    dueOn: v.optional(vPlainDate),
    total: vMoney,
    outstanding: vMoney,
    quantity: vQuantity,
    readQuality: vReadQuality,
    replacesBillId: v.optional(vId),
    replacedByBillId: v.optional(vId)
});

/**
 * Some of the bills, and where the next ones begin.
 */
export const vBillPage = v.object({
    items: v.array(vBillSummary),
    overdueTotal: vMoney,
    nextCursor: v.optional(v.string())
});

/**
 * A price period of the day (尖 峰 平 谷 深谷).
 */
export const vTimeOfUse = v.picklist([
    'sharp',
    'peak',
    'flat',
    'valley',
    'deep-valley'
]);

/**
 * `usage` by quantity; `tier` an uplift for use above an allowance; `fixed` by day or month; `demand` by capacity;
 * `power-factor` more or less for reactive energy; `levy` public funds; `tax`; `minimum` a top-up to the least
 * charge; `late-fee`; `export` paid for what was fed in; `adjustment` of an earlier bill, either way; `credit` in the
 * customer's favour.
 *
 */
export const vBillLineKind = v.picklist([
    'usage',
    'tier',
    'fixed',
    'demand',
    'power-factor',
    'levy',
    'tax',
    'minimum',
    'late-fee',
    'export',
    'adjustment',
    'credit'
]);

/**
 * The value of a register at the end of a day.
 */
export const vReading = v.object({
    value: vDecimal,
    readOn: vPlainDate,
    quality: vReadQuality
});

/**
 * One register from a start value to an end value. A meter that was exchanged gives two spans.
 */
export const vRegisterSpan = v.object({
    meterNumber: v.string(),
    register: v.string(),
    start: vReading,
    end: vReading,
    multiplier: v.optional(vDecimal)
});

/**
 * Sum over the spans of (end − start) × multiplier.
 */
export const vRegistersBasis = v.object({
    kind: v.literal('registers'),
    spans: v.pipe(v.array(vRegisterSpan), v.minLength(1))
});

/**
 * Use above an allowance: `used` − `allowance`. A period that is longer or shorter than a cycle has its allowance
 * pro-rated: `cycleAllowance` × `periodDays` ÷ `cycleDays`.
 *
 */
export const vAllowanceBasis = v.object({
    kind: v.literal('allowance'),
    used: vQuantity,
    allowance: vQuantity,
    cycleAllowance: v.optional(vQuantity),
    periodDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    cycleDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});

/**
 * A percentage of an amount.
 */
export const vPercentageBasis = v.object({
    kind: v.literal('percentage'),
    percent: vDecimal,
    base: vMoney
});

/**
 * A charge for power rather than energy: by installed `capacity`, by `contract`, or by what was `measured`. With a
 * contract, what was measured above 105 % of it counts double.
 *
 */
export const vDemandBasis = v.object({
    kind: v.literal('demand'),
    rule: v.picklist([
        'capacity',
        'contract',
        'measured'
    ]),
    billed: vQuantity,
    contracted: v.optional(vQuantity),
    measured: v.optional(vQuantity),
    measuredAt: v.optional(vInstant)
});

/**
 * A percentage of demand and energy charges, looked up by the month's power factor.
 */
export const vPowerFactorBasis = v.object({
    kind: v.literal('power-factor'),
    active: vQuantity,
    reactive: vQuantity,
    powerFactor: vDecimal,
    standard: vDecimal,
    percent: vDecimal,
    base: vMoney
});

/**
 * A reason in words, where there is no arithmetic beyond quantity × price.
 */
export const vNoteBasis = v.object({
    kind: v.literal('note'),
    text: v.string(),
    reference: v.optional(v.string())
});

/**
 * How a line was got. The kind says which.
 */
export const vLineBasis = v.variant('kind', [
    vRegistersBasis,
    vAllowanceBasis,
    vPercentageBasis,
    vDemandBasis,
    vPowerFactorBasis,
    vNoteBasis
]);

/**
 * One charge or credit, with how it was got.
 */
export const vBillLine = v.object({
    id: vId,
    kind: vBillLineKind,
    timeOfUse: v.optional(vTimeOfUse),
    label: v.string(),
    shortLabel: v.optional(v.string()),
    meaning: v.optional(v.string()),
    quantity: v.optional(vQuantity),
    price: v.optional(vUnitPrice),
    amount: vMoney,
    basis: v.optional(vLineBasis)
});

/**
 * A file that belongs to a bill.
 */
export const vBillDocument = v.object({
    id: vId,
    kind: v.picklist(['bill', 'e-invoice']),
    mediaType: v.picklist([
        'application/pdf',
        'application/ofd',
        'application/xml'
    ]),
    sizeBytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
});

/**
 * One bill in full. The amounts of the lines add up to `summary.total` exactly.
 */
export const vBill = v.object({
    summary: vBillSummary,
    meters: v.array(vMeter),
    lines: v.pipe(v.array(vBillLine), v.minLength(1)),
    documents: v.array(vBillDocument),
    note: v.optional(v.string())
});

/**
 * What is wrong with one field of a request.
 */
export const vFieldError = v.object({
    pointer: v.string(),
    detail: v.string()
});

/**
 * An error (RFC 9457). Shown to customers are the widget's own words for the code, and the reference.
 */
export const vProblem = v.object({
    type: v.optional(v.string(), 'about:blank'),
    title: v.string(),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    detail: v.optional(v.string()),
    instance: v.optional(v.string()),
    code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
    reference: v.optional(v.pipe(v.string(), v.maxLength(40))),
    errors: v.optional(v.array(vFieldError))
});

/**
 * The language the customer reads, a BCP 47 tag. Answer in the nearest one you have.
 */
export const vAcceptLanguage = v.string();

/**
 * A random UUID, the same for every repeat of one and the same wish.
 */
export const vIdempotencyKey = v.pipe(v.string(), v.minLength(16), v.maxLength(64));

/**
 * `nextCursor` of the page before. Opaque; without it, the first page.
 */
export const vCursor = v.pipe(v.string(), v.maxLength(200));

/**
 * How many items at the most.
 */
export const vLimit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 25);

/**
 * The id of the account, not its number.
 */
export const vAccountId = vId;

/**
 * The id of the bill, not its number.
 */
export const vBillId = vId;

export const vGetUtilityHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

/**
 * The utility. May be cached for an hour by anyone.
 */
export const vGetUtilityResponse = vUtility;

export const vCreateGuestSessionBody = vGuestVerification;

export const vCreateGuestSessionHeaders = v.object({
    'Accept-Language': v.optional(v.string()),
    'Idempotency-Key': v.optional(v.pipe(v.string(), v.minLength(16), v.maxLength(64)))
});

/**
 * The proof holds. The token opens this one account until it expires.
 */
export const vCreateGuestSessionResponse = vGuestSession;

/**
 * Ended, or it had already ended.
 */
export const vDeleteSessionResponse = v.void();

export const vGetSessionHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

/**
 * The session behind the token.
 */
export const vGetSessionResponse = vSession;

export const vListAccountsHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

export const vListAccountsQuery = v.object({
    cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 25)
});

/**
 * One page of accounts.
 */
export const vListAccountsResponse = vAccountPage;

export const vGetAccountHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

export const vGetAccountPath = v.object({
    accountId: vId
});

/**
 * The account.
 */
export const vGetAccountResponse = vAccount;

export const vListBillsHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

export const vListBillsPath = v.object({
    accountId: vId
});

export const vListBillsQuery = v.object({
    serviceId: v.optional(vId),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(200))),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 25)
});

/**
 * One page of bills.
 */
export const vListBillsResponse = vBillPage;

export const vGetBillHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

export const vGetBillPath = v.object({
    billId: vId
});

/**
 * The bill.
 */
export const vGetBillResponse = vBill;

export const vGetBillDocumentHeaders = v.object({
    'Accept-Language': v.optional(v.string())
});

export const vGetBillDocumentPath = v.object({
    billId: vId,
    documentId: vId
});

/**
 * The document, in the media type that the bill announced.
 */
export const vGetBillDocumentResponse = v.string();
