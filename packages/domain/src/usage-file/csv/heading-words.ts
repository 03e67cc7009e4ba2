/** What the words of headings mean. Tested in the order in which `roleOfHeading` asks. */
const END = /\b(?:end(?:ing|s|ed)?|to|until|till|stop)\b|结束|截止/i;
const START = /\b(?:start(?:ing|s|ed)?|begin(?:ning|s)?|from)\b|开始|起始/i;
const CHANGED =
  /\b(?:updat|creat|import(?:ed)?[ _]?(?:at$|date$|time(?:stamp)?$)|load(?:ed)?[ _]?(?:at$|date$|time(?:stamp)?$)|modified)/i;
/** Of times only: energy is received too. */
const RECEIVED = /\breceived\b/i;
/** What something costs or weighs for each unit, as `p/kWh`, and what a unit is charged by. */
const PER_UNIT =
  /(?:\/|\bper) ?(?:[kmg]?wh?|kva(?:rh?|h)?|units?|m3|m³|therms?|ccf|gal(?:lon)?s?|lit(?:re|er)s?|[km]?l)(?![a-z])|\bunit rate\b|单价/i;
/** The highest within an interval says nothing of all of it. */
const PEAK_POWER =
  /(?:\b(?:peak|max(?:imum)?|min(?:imum)?|highest)\b|最大|峰值).*(?:demand|power|load|\bk?wa?(?:tts?)?\b|\bkva\b|需量|功率)|(?:demand|power|load).*\b(?:peak|max(?:imum)?|min(?:imum)?)\b/i;
const ENERGY = /wh(?![a-z])|varh|\benergy\b|consum|usage|用电量|电量/i;
const COST =
  /cost|charge\b|charges\b|amount due|price|[$€£¥]|\b(?:usd|eur|gbp|cad|aud|cny|rmb)\b|电费|费用|金额|价/i;
const QUALITY =
  /qualit|estimat|\bflag|status|\bmethod\b|validity|read(?:ing)?[ _]?type|\bactual\b|\bnotes?\b|质量|估/i;
const UNIT = /^(?:units?|uom|unit of measure(?:ment)?|measure|单位)$/i;
const IDENTITY =
  /\b(?:id|key|serial|nmi|mprn|mpan|esi|esiid|lclid|cups|pod|pdr|ean|account|customer|user|household|channel|register|series|service|site|premises?|commodity|fuel|type)\b|(?:id|number|no\.?|nr\.?|#)$|编号|表号|户号/i;
const METER = /\bmeter\b(?!.*read)/i;
const REGISTER =
  /meter[ _]?read|\bregister[ _]?(?:read|value)|\bcumulat|\bindex\b|\bodometer\b|\bstand\b|readout|表底|表码|示数|读数/i;
const DIFFERENCE = /\bdiff|\bdelta\b|consumption|\busage\b|\buse\b|\bused\b|interval/i;
const USE =
  /usage|\buse\b|\bused\b|consum|energy|electric|\bgas\b|water|demand|load\b|kwh|volume|deliver|import|export|generat|receiv|solar|\bpv\b|feed.?in|inject|\bdiff|delta|reading|meter|register|\bnet\b|value|quantity|verbrauch|consumo|consommation|用电|用水|用气|用量|电量|水量|气量|发电|上网/i;
const SOMETHING_ELSE =
  /temp|weather|rain|precip|snow|wind|humid|pressure|cloud|sun(?:ny|shine)|irradia|latitude|longitude|\blat\b|\blon\b|\bvolt(?:age)?\b|\bcurrent\b|frequency|factor|percent|%|duration|hours? of|population/i;

export type HeadingRole =
  | 'end'
  | 'start'
  | 'changed'
  | 'peak'
  | 'cost'
  | 'quality'
  | 'unit'
  | 'identity'
  | 'register'
  | 'use'
  | 'else';

/** What a heading says; undefined when it says nothing. */
export function roleOfHeading(heading: string): HeadingRole | undefined {
  const text = wordsOf(heading).trim();
  if (UNIT.test(text)) return 'unit';
  if (PER_UNIT.test(heading)) return 'else';
  if (PEAK_POWER.test(text) && !ENERGY.test(text)) return 'peak';
  if (COST.test(text)) return 'cost';
  if (CHANGED.test(text)) return 'changed';
  if (REGISTER.test(text)) return 'register';
  if (SOMETHING_ELSE.test(text)) return 'else';
  if (QUALITY.test(text) && !USE.test(text)) return 'quality';
  if (IDENTITY.test(text) || METER.test(text)) return 'identity';
  if (USE.test(text)) return 'use';
  if (QUALITY.test(text)) return 'quality';
  return undefined;
}

/** Whether a column of times says when something ended, began, or neither. */
export function endOfHeading(heading: string): 'start' | 'end' | undefined {
  const text = wordsOf(heading);
  if (isChangeTime(text)) return undefined;
  if (START.test(text)) return 'start';
  return END.test(text) ? 'end' : undefined;
}

export function isChangeTime(heading: string): boolean {
  const text = wordsOf(heading);
  return CHANGED.test(text) || RECEIVED.test(text);
}

/** Longer ones are no headings. */
const LONGEST = 200;

function wordsOf(heading: string): string {
  return heading
    .slice(0, LONGEST)
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2');
}

export function saysDifference(heading: string): boolean {
  return DIFFERENCE.test(heading);
}

const FROM_GRID =
  /\b(?:from|off)(?: the)? (?:grid|network|utility|supplier)|to (?:you|me|customer|home|premises?)\b/i;
const TO_GRID =
  /\b(?:to|into)(?: the)? (?:grid|network|utility|supplier)|from (?:you|me|customer|home|solar|pv)\b/i;

/** Which way a column counts; undefined when its heading does not say, or could be read both ways. */
export function flowOfHeading(heading: string): 'import' | 'export' | 'reactive' | 'net' | undefined {
  const text = wordsOf(heading);
  if (/\breactive|varh/i.test(text)) return 'reactive';
  if (FROM_GRID.test(text)) return TO_GRID.test(text) ? undefined : 'import';
  if (TO_GRID.test(text)) return 'export';
  if (
    /export|generat|feed.?in|\bfed in\b|inject|\bsolar\b|\bpv\b|return|produc|einspeis|vertid|excedent|发电|上网/i.test(
      text,
    )
  )
    return 'export';
  if (/\bnet\b/i.test(text)) return 'net';
  return /import|consum|usage|\buse\b|verbrauch|bezug|用/i.test(text) ? 'import' : undefined;
}

/**
 * Which way a heading counts by the custom of utilities, which deliver to customers and receive from them. Others write it from
 * the side of the customer.
 */
export function customaryFlow(heading: string): 'import' | 'export' | undefined {
  if (flowOfHeading(heading) !== undefined) return undefined;
  if (/\breceiv/i.test(heading)) return 'export';
  return /\bdeliver/i.test(heading) ? 'import' : undefined;
}

/** What is supplied, by any words of a file. */
export function commodityIn(text: string): 'electricity' | 'gas' | 'water' | undefined {
  const found = [
    /electric|kwh|\bpower\b|用电|电量/i.test(text) && ('electricity' as const),
    /\bgas\b|therm|用气|燃气/i.test(text) && ('gas' as const),
    /water|用水|水量/i.test(text) && ('water' as const),
  ].filter((commodity) => commodity !== false);
  return found.length === 1 ? found[0] : undefined;
}
