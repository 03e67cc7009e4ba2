import { DOUBTFUL, ESTIMATED } from '../../usage/intervals.js';
import type { Flow, UsageUnit } from '../../usage/unit.js';
import type { FileAnswers, FileQuestion } from '../file-result.js';
import { Tally } from '../tally.js';
import type { FileChannel, FileCommodity } from '../usage-file.js';
import {
  WATT,
  commodityOf,
  currencyOf,
  countingOfCode,
  markOfQuality,
  unitOfAnswer,
  unitOfCode,
  unitsFor,
  type CountedIn,
} from './codes.js';
import { laidOut } from './content.js';
import type { Resource } from './document.js';
import type { Joined } from './join.js';
import { fallsTooOften } from './registers.js';
import { seriesOf } from './series.js';
import { isPoint, spansOf, type Span } from './spans.js';
import { XmlFault, childOf, integerOf, textOf, type XmlElement } from './xml.js';

/** Channels of one meter reading; none when its unit cannot be drawn, or a question that has to be answered before. */
export type Built =
  | { readonly kind: 'channels'; readonly channels: readonly FileChannel[] }
  | { readonly kind: 'unknown-unit'; readonly code: string; readonly count: number }
  | { readonly kind: 'asked'; readonly question: FileQuestion };

export interface Setting {
  readonly answers: FileAnswers;
  readonly moneyDigits: number;
  readonly timeZone: FileChannel['timeZone'];
  /** Of costs whose reading type does not say it. */
  readonly currency: string | undefined;
}

export function channelsOf(joined: Joined, setting: Setting): Built {
  if (joined.isTorn) throw new XmlFault({ code: 'bad-record', detail: { name: 'ReadingType' } });
  const type = joined.readingType?.element;
  const tally = new Tally();
  const commodity = commodityOfSeries(joined);
  const uom = integerOf(type, 'uom');
  const count = joined.blocks.reduce((sum, { readings }) => sum + readings.length, 0);
  const multiplier = integerOf(type, 'powerOfTenMultiplier') ?? 0;
  if (uom !== undefined && uom !== 0 && (!unitOfCode(uom) || Math.abs(multiplier) > MOST_MULTIPLIER)) {
    return { kind: 'unknown-unit', code: textOf(type, 'uom') ?? '', count };
  }
  const written = uom === undefined ? undefined : unitOfCode(uom);
  const counted = written ?? unitOfAnswer(setting.answers.unit);
  if (!counted) return { kind: 'asked', question: { about: 'unit', options: unitsFor(commodity) } };
  if (!written) tally.add('unit-assumed', count, { unit: counted.unit });

  const length = integerOf(type, 'intervalLength');
  const lengthMs = length !== undefined && length > 0 ? length * 1000 : undefined;
  const quality = integerOf(type, 'defaultQuality');
  const raw = spansOf(
    joined.blocks,
    {
      lengthMs,
      mark: quality === undefined ? undefined : markOfQuality(quality),
      timeOfUse: integerOf(type, 'tou'),
      criticalPeak: integerOf(type, 'cpp'),
      tier: integerOf(type, 'consumptionTier'),
    },
    tally,
  );
  const flow = flowOf(type, counted.unit, raw.spans, tally);
  const counting = countingOf(type, raw.spans, flow, lengthMs, setting.answers);
  if (counting === 'asked') {
    return { kind: 'asked', question: { about: 'counting', options: ['interval', 'register'] } };
  }
  const reckoning = { isRegister: counting === 'register', mayFall: flow === 'net', lengthMs };
  const parts = seriesOf(raw.spans, reckoning, tally, () => new Tally());
  const channels = parts
    .filter(({ spans }) => spans.length > 0)
    .map(({ spans, tally: own }, at): FileChannel => {
      const exact = exactly(spans, counted, raw.digits - (written ? multiplier : 0), type, own);
      const laid = laidOut(
        exact.spans,
        {
          flow,
          unit: exact.unit,
          digits: exact.digits,
          timeZone: setting.timeZone.name,
          currency: currencyOf(textOf(type, 'currency')) ?? setting.currency,
          moneyDigits: setting.moneyDigits,
        },
        own,
      );
      own.add('estimated', spans.filter(({ mark }) => mark === ESTIMATED).length);
      own.add('doubtful', spans.filter(({ mark }) => mark === DOUBTFUL).length);
      if (flow !== 'net') own.add('negative', spans.filter(({ value }) => value < 0).length);
      return {
        id: at === 0 ? joined.id : `${joined.id}#${at + 1}`,
        name: nameOf(joined),
        ...(commodity && { commodity }),
        flow,
        unit: exact.unit,
        timeZone: setting.timeZone,
        ...laid,
        notices: own.notices(),
      };
    });
  if (channels.length === 0 && reckoning.isRegister && raw.spans.length > 0) {
    throw new XmlFault({ code: 'register-alone' });
  }
  return { kind: 'channels', channels };
}

function commodityOfSeries({ usagePoint, readingType }: Joined): FileCommodity | undefined {
  const service = integerOf(childOf(usagePoint?.element, 'ServiceCategory'), 'kind');
  return commodityOf(service, integerOf(readingType?.element, 'commodity'));
}

export function nameOf({ usagePoint, meterReading }: Joined): string {
  const titles = [usagePoint, meterReading].map(
    (resource: Resource | undefined) => resource?.entry.title ?? '',
  );
  return [...new Set(titles)].filter(Boolean).join(' · ');
}

function flowOf(type: XmlElement | undefined, unit: UsageUnit, spans: readonly Span[], tally: Tally): Flow {
  const code = integerOf(type, 'flowDirection') ?? 0;
  if (unit === 'kvarh' || unit === 'var') return 'reactive';
  if (code === 1) return 'import';
  if (code === 19) return 'export';
  if (code === 4) return 'net';
  tally.add('flow-assumed', 1, { code: String(code) });
  return spans.some(({ value }) => value < 0) ? 'net' : 'import';
}

function countingOf(
  type: XmlElement | undefined,
  spans: readonly Span[],
  flow: Flow,
  lengthMs: number | undefined,
  { counting }: FileAnswers,
): 'interval' | 'register' | 'asked' {
  const code = countingOfCode(integerOf(type, 'accumulationBehaviour'));
  if (code === 'interval') return 'interval';
  if (counting === 'interval' || counting === 'register') return counting;
  if (code === 'register') return flow !== 'net' && fallsTooOften(spans, 3) ? 'asked' : 'register';
  const falls = flow !== 'net' && fallsTooOften(spans, 1);
  // Points in time without a length say by themselves what they are.
  return falls || (lengthMs === undefined && spans.every(isPoint)) ? 'interval' : 'asked';
}

/** UnitMultiplierKind goes from 10^-12 to 10^12. */
const MOST_MULTIPLIER = 12;

/** AverageData of DataQualifierKind. */
const AVERAGE = 2;
const HOUR_MS = 3_600_000;

/** Values as whole numbers of a unit's decimal part: average power as energy where that has an exact number. */
function exactly(
  spans: readonly Span[],
  counted: CountedIn,
  smaller: number,
  type: XmlElement | undefined,
  tally: Tally,
): { readonly spans: readonly Span[]; readonly unit: UsageUnit; readonly digits: number } {
  let [unit, digits] = [counted.unit, counted.digits + smaller];
  let exact = spans;
  if (integerOf(type, 'uom') === WATT && integerOf(type, 'dataQualifier') === AVERAGE) {
    const more = [0, 1, 2, 3, 4].find((power) =>
      spans.every(({ startMs, endMs }) => ((endMs - startMs) * 10 ** power) % HOUR_MS === 0),
    );
    if (more !== undefined) {
      const hours = ({ startMs, endMs }: Span): number => ((endMs - startMs) * 10 ** more) / HOUR_MS;
      exact = spans.map((span) => ({ ...span, value: span.value * hours(span) }));
      [unit, digits] = ['kWh', digits + more];
      tally.add('power-averaged', spans.length);
    }
  }
  // A multiplier above the unit's own would leave digits before the point.
  const tenfold = digits < 0 ? 10 ** -digits : 1;
  if (tenfold > 1) exact = exact.map((span) => ({ ...span, value: span.value * tenfold }));
  const total = exact.reduce((sum, { value }) => sum + Math.abs(value), 0);
  if (!(total <= Number.MAX_SAFE_INTEGER)) throw new XmlFault({ code: 'number-too-large' });
  return { spans: exact, unit, digits: Math.max(0, digits) };
}
