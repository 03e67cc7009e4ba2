/** Which mark parts the whole from the fraction; undefined where no cell of the column tells. */
export type DecimalMark = '.' | ',';

/** What stands in a cell where nothing arrived. */
const NOTHING = /^(?:null|nan|n\/?a|none|nil|nd|no data|missing|[-–—?]+|#n\/a|无|缺失)?$/i;

export function isMissingCell(cell: string): boolean {
  return NOTHING.test(cell);
}

const GROUPED_BY_COMMA = /^[-+−(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$/;
const GROUPED_BY_POINT = /^[-+−(]?\d{1,3}(?:\.\d{3})+(?:,\d+)?\)?$/;
const PLAIN_POINT = /^[-+−(]?\d*\.\d+(?:e[-+]?\d+)?\)?$/i;
const PLAIN_COMMA = /^[-+−(]?\d*,\d+\)?$/;

/** What a cell says about the decimal mark of its column: a mark, nothing, or that it could be either. */
export function markToldBy(cell: string): DecimalMark | 'either' | undefined {
  const text = withoutSpaces(cell);
  const comma = GROUPED_BY_COMMA.test(text);
  if (comma && text.includes('.')) return '.';
  const point = GROUPED_BY_POINT.test(text);
  if (point && text.includes(',')) return ',';
  if (comma) {
    // No number is grouped behind a lone zero, and twice a comma cannot part a fraction.
    if (/^[-+−(]?0/.test(text)) return ',';
    return text.indexOf(',') === text.lastIndexOf(',') ? 'either' : '.';
  }
  if (point) return text.indexOf('.') === text.lastIndexOf('.') ? '.' : ',';
  if (PLAIN_POINT.test(text)) return '.';
  return PLAIN_COMMA.test(text) ? ',' : undefined;
}

/** A number as it stands in a file, with the digits of its fraction. */
export interface NumberCell {
  readonly value: number;
  readonly digits: number;
}

const NUMBER = /^\(?[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?\)?$/i;
/** `12.5 kWh`: a unit behind the number. */
const UNIT_BEHIND = /\s*[a-zA-Z³°%][\w³/ ().]*$/;

/** The number of a cell; undefined when it is none. A number in round brackets is negative. */
export function numberOf(cell: string, mark: DecimalMark): NumberCell | undefined {
  let text = cell;
  const code = text.charCodeAt(text.length - 1);
  if (code > 57 && !NUMBER.test(text)) text = text.replace(UNIT_BEHIND, '');
  if (!NUMBER.test(text) || mark === ',') {
    text = withoutSpaces(text).replace('−', '-');
    text = mark === ',' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
    if (!NUMBER.test(text)) return undefined;
  }
  const isBracketed = text.startsWith('(');
  const bare = isBracketed ? text.slice(1, -1) : text;
  const value = isBracketed ? -Number(bare) : Number(bare);
  if (!Number.isFinite(value)) return undefined;
  const exponent = bare.search(/e/i);
  const mantissa = exponent === -1 ? bare : bare.slice(0, exponent);
  const point = mantissa.indexOf('.');
  const fraction = point === -1 ? 0 : mantissa.length - point - 1;
  const shift = exponent === -1 ? 0 : Number(bare.slice(exponent + 1));
  return { value: value === 0 ? 0 : value, digits: Math.max(0, fraction - shift) };
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f']/g, '');
}
