/** What the words of headings mean. Tested in the order in which `roleOfHeading` asks. */
const END = /\b(?:end(?:ing|s|ed)?|to|until|till|stop)\b|结束|截止/i;
const START = /\b(?:start(?:ing|s|ed)?|begin(?:ning|s)?|from)\b|开始|起始/i;
const CHANGED =
  /\b(?:updat|creat|import(?:ed)?[ _]?(?:at|date|time)|load(?:ed)?[ _]?(?:at|date|time)|received|modified)/i;
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
  'end' | 'start' | 'changed' | 'cost' | 'quality' | 'unit' | 'identity' | 'register' | 'use' | 'else';

/** What a heading says; undefined when it says nothing. */
export function roleOfHeading(heading: string): HeadingRole | undefined {
  const text = heading
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .trim();
  if (UNIT.test(text)) return 'unit';
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
  const text = heading.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  if (CHANGED.test(text)) return undefined;
  if (START.test(text)) return 'start';
  return END.test(text) ? 'end' : undefined;
}

export function isChangeTime(heading: string): boolean {
  return CHANGED.test(heading.replaceAll('_', ' '));
}

export function saysDifference(heading: string): boolean {
  return DIFFERENCE.test(heading);
}

/** Which way a column counts. */
export function flowOfHeading(heading: string): 'import' | 'export' | 'reactive' | 'net' | undefined {
  const text = heading.replaceAll('_', ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  if (/\breactive|varh/i.test(text)) return 'reactive';
  if (/export|generat|receiv|feed.?in|inject|\bsolar\b|\bpv\b|return|produc|发电|上网/i.test(text))
    return 'export';
  if (/\bnet\b/i.test(text)) return 'net';
  return /import|deliver|consum|usage|\buse\b|用/i.test(text) ? 'import' : undefined;
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
