import type { FileFault, FileOptions, FileQuestion, FileReader } from '../file-result.js';
import { Tally } from '../tally.js';
import type { FileBill, FileChannel, FileTimeZone } from '../usage-file.js';
import { billOf, STANDARD_MONEY_DIGITS } from './bills.js';
import { channelsOf, nameOf, type Built, type Setting } from './channel.js';
import { currencyOf } from './codes.js';
import { readDocument, type EspiDocument, type Resource } from './document.js';
import { withPriceParts, type MeteredChannel } from './price-parts.js';
import { joinDocument, type Joined, type JoinedDocument } from './join.js';
import { MOST_SERIES } from './series.js';
import { childOf, integerOf, textOf, XmlFault } from './xml.js';
import { localTimeFrom, zoneOf } from './zone.js';

/** Text beyond which no file of use goes: some forty years of quarter hours. */
const MOST_LENGTH = 400_000_000;
/** Of the whole work, what reading the text is. */
const TEXT_SHARE = 0.9;

/**
 * Reads a Green Button file: energy use by ESPI 1.x to 4.0 (NAESB REQ.21), as an Atom feed, a lone entry or a bare
 * resource. Nothing is merged, guessed in silence or drawn in part: what is wrong is counted, and a file of which no
 * honest picture can be made is refused. Names and addresses of customers are not read.
 */
export function* readGreenButton(text: string, options: FileOptions): FileReader {
  const fault = faultAtSight(text);
  if (fault) return { kind: 'refused', fault };
  try {
    const reading = readDocument(text.startsWith('\uFEFF') ? text.slice(1) : text);
    let step = reading.next();
    while (!step.done) {
      yield step.value * TEXT_SHARE;
      step = reading.next();
    }
    return yield* readResources(step.value, options);
  } catch (error) {
    if (error instanceof XmlFault) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}

function faultAtSight(text: string): FileFault | undefined {
  if (text.length > MOST_LENGTH) return { code: 'too-large' };
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  if (text.trim() === '') return { code: 'empty' };
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    return { code: 'unknown-format', detail: { code: 'html' } };
  }
  if (start.startsWith('{') || start.startsWith('[')) {
    return { code: 'unknown-format', detail: { code: 'json' } };
  }
  return start.startsWith('<') ? undefined : { code: 'unknown-format' };
}

function* readResources(document: EspiDocument, options: FileOptions): FileReader {
  const answers = options.answers ?? {};
  if (document.resourceCount === 0) return { kind: 'refused', fault: faultOfStranger(document) };
  const tally = new Tally();
  tally.add('unknown-elements', document.unknownCount, { name: document.unknownName ?? '' });
  tally.add('personal-data-skipped', document.personalCount);
  const joined = joinDocument(document);
  const zones = zonesOf(document, joined, options, tally);
  const answered = moneyDigitsOf(answers['money-scale']);

  const metered: MeteredChannel[] = [];
  const questions = new Map<string, FileQuestion>();
  const faults: { fault: FileFault; name: string }[] = [];
  const currency = onlyCurrency(document);
  const unknown: { code: string; count: number }[] = [];
  const withReadings = joined.series.filter(({ blocks }) =>
    blocks.some(({ readings }) => readings.length > 0),
  );
  for (const [nth, series] of withReadings.entries()) {
    if (metered.length >= MOST_SERIES) {
      tally.add('series-left-out', withReadings.length - nth, { value: MOST_SERIES });
      break;
    }
    const built = builtOf(series, {
      answers,
      moneyDigits: answered ?? STANDARD_MONEY_DIGITS,
      timeZone: zones(series.usagePoint),
      currency,
    });
    if (built.kind === 'fault') faults.push({ fault: built.fault, name: nameOf(series) });
    else if (built.kind === 'channels') {
      metered.push(...built.channels.map((channel) => ({ channel, meter: series.usagePoint })));
    } else if (built.kind === 'asked') questions.set(built.question.about, built.question);
    else unknown.push(built);
    yield TEXT_SHARE + ((1 - TEXT_SHARE) * (nth + 1)) / (withReadings.length + 1);
  }
  if (questions.size > 0) return { kind: 'asked', questions: [...questions.values()] };
  tally.add('series-left-out', metered.splice(MOST_SERIES).length, { value: MOST_SERIES });
  for (const { fault, name } of faults) tally.add('not-drawn', 1, { code: fault.code, name });
  for (const { code, count } of unknown) tally.add('unknown-unit', count, { code });

  const channels: readonly FileChannel[] = withPriceParts(metered);
  const bills = billsOf(document, joined, zones, answered, tally);
  if (answered === undefined && channels.some(({ costs }) => costs)) tally.add('scale-assumed');
  if (channels.length === 0 && bills.length === 0) {
    const [first] = unknown;
    const [refused] = faults;
    if (refused) return { kind: 'refused', fault: refused.fault };
    return {
      kind: 'refused',
      fault: first ? { code: 'unknown-unit', detail: { code: first.code } } : noReadings(withReadings),
    };
  }
  if (channels.length > 0) tally.add(`joined-by-${joined.by}`, channels.length);
  return {
    kind: 'read',
    file: {
      format: 'green-button',
      ...(document.title && { title: document.title }),
      channels: withUniqueIds(channels),
      bills: withUniqueIds(bills),
      notices: tally.notices(),
    },
  };
}

/** What one meter reading gives; its fault alone is no reason to refuse the others. */
function builtOf(
  series: Joined,
  setting: Setting,
): Built | { readonly kind: 'fault'; readonly fault: FileFault } {
  try {
    return channelsOf(series, setting);
  } catch (error) {
    if (error instanceof XmlFault) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

function faultOfStranger({ personalCount, root }: EspiDocument): FileFault {
  if (personalCount > 0) return { code: 'personal-data-only' };
  const detail = { name: root?.name ?? '' };
  return root?.name.toLowerCase() === 'html'
    ? { code: 'unknown-format', detail: { code: 'html' } }
    : { code: 'no-green-button', detail };
}

/** Values without a time are not the same as no values. */
function noReadings(series: readonly Joined[]): FileFault {
  return { code: series.length > 0 ? 'no-times' : 'no-readings' };
}

/** The zone of each usage point: what was answered, else by its local time, else the one passed in. */
function zonesOf(
  document: EspiDocument,
  joined: JoinedDocument,
  { timeZone, answers }: FileOptions,
  tally: Tally,
): (usagePoint: Resource | undefined) => FileTimeZone {
  const answered = answers?.['time-zone'];
  if (answered !== undefined) return () => ({ name: answered, assumed: false });
  const span = spanOf(document);
  const known = new Map<Resource | undefined, FileTimeZone>();
  return (usagePoint) => {
    const localTime = joined.localTimeOf(usagePoint);
    let zone = known.get(localTime);
    if (!zone) {
      const rule = localTime && localTimeFrom(localTime.element);
      const name = rule && zoneOf(rule, span, timeZone);
      if (!localTime) tally.add('zone-assumed');
      else if (name === undefined) tally.add('zone-rule-bad');
      zone = { name: name ?? timeZone, assumed: name === undefined };
      known.set(localTime, zone);
    }
    return zone;
  };
}

/** From the first to the last time that any reading has, else that any bill has. */
function spanOf({ blocks, summaries }: EspiDocument): { readonly startMs: number; readonly endMs: number } {
  let [startMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (start: number | undefined, duration: number | undefined): void => {
    if (start === undefined || Number.isNaN(start)) return;
    startMs = Math.min(startMs, start * 1000);
    endMs = Math.max(endMs, (start + (duration ?? 0)) * 1000 || 0);
  };
  for (const { element, readings } of blocks) {
    const interval = childOf(element, 'interval');
    reach(integerOf(interval, 'start'), integerOf(interval, 'duration'));
    for (const { startS, durationS } of readings) reach(startS, durationS);
  }
  for (const { element } of summaries) {
    const period = childOf(element, 'billingPeriod');
    reach(integerOf(period, 'start'), integerOf(period, 'duration'));
  }
  const within = (value: number): number => Math.max(Date.UTC(1, 0), Math.min(Date.UTC(9998, 0), value));
  return startMs <= endMs ? { startMs: within(startMs), endMs: within(endMs) } : { startMs: 0, endMs: 0 };
}

function billsOf(
  { summaries }: EspiDocument,
  joined: JoinedDocument,
  zones: (usagePoint: Resource | undefined) => FileTimeZone,
  moneyDigits: number | undefined,
  tally: Tally,
): readonly FileBill[] {
  return summaries.flatMap((summary, nth) => {
    const usagePoint = joined.usagePointOf(summary);
    const type = joined.series.find((series) => series.usagePoint === usagePoint)?.readingType;
    const setting = {
      timeZone: zones(usagePoint).name,
      moneyDigits,
      currency: currencyOf(textOf(type?.element, 'currency')),
    };
    return billOf(summary, summary.entry.self ?? `bill-${nth + 1}`, setting, tally) ?? [];
  });
}

/** The currency of all summaries, where they have one. */
function onlyCurrency({ summaries }: EspiDocument): string | undefined {
  const currencies = new Set(summaries.map(({ element }) => currencyOf(textOf(element, 'currency'))));
  return currencies.size === 1 ? [...currencies][0] : undefined;
}

function moneyDigitsOf(answer: string | undefined): number | undefined {
  return answer !== undefined && /^\d$/.test(answer) ? Number(answer) : undefined;
}

/** Files repeat links now and then. */
function withUniqueIds<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let { id } = item;
    for (let again = 2; taken.has(id); again += 1) id = `${item.id}~${again}`;
    taken.add(id);
    return { ...item, id };
  });
}
