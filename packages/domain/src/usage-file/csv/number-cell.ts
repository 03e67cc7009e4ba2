/** Which mark parts the whole from the fraction; undefined where no cell of the column tells. */
export type DecimalMark = '.' | ',';

/** What stands in a cell where nothing arrived. */
const NOTHING = /^(?:null|nan|n\/?a|none|nil|nd|no data|missing|[-–—?]+|#n\/a|无|缺失)?$/i;
/** Longer, and it is no number, whatever it is. */
const LONGEST = 200;

export function isMissingCell(cell: string): boolean {
  return cell.length <= LONGEST && NOTHING.test(cell);
}

const GROUPED_BY_COMMA = /^[-+−(]?\d{1,3}(?:,\d{2})*(?:,\d{3})+(?:\.\d+)?\)?$/;
const GROUPED_BY_POINT = /^[-+−(]?\d{1,3}(?:\.\d{3})+(?:,\d+)?\)?$/;
const PLAIN_POINT = /^[-+−(]?\d*\.\d+(?:e[-+]?\d+)?\)?$/i;
const PLAIN_COMMA = /^[-+−(]?\d*,\d+\)?$/;

/** What a cell says about the decimal mark of its column: a mark, nothing, or that it could be either. */
export function markToldBy(cell: string): DecimalMark | 'either' | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = withoutSpaces(withoutUnit(cell));
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

/** Whether a cell is read by both marks, though as another number: `2.750`. */
export function isGroupedEitherWay(cell: string): boolean {
  return cell.length <= LONGEST && /^[-+−(]?[1-9]\d{0,2}[.,]\d{3}\)?$/.test(withoutSpaces(withoutUnit(cell)));
}

/** A number as it stands in a file, with the digits of its fraction. */
export interface NumberCell {
  readonly value: number;
  readonly digits: number;
}

const NUMBER = /^\(?[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?\)?$/i;

/**
 * The number of a cell; undefined when it is none. A number in round brackets is negative. The other mark may only stand
 * between groups of digits: where it cannot, the number is not known.
 */
export function numberOf(cell: string, mark: DecimalMark): NumberCell | undefined {
  if (cell.length > LONGEST) return undefined;
  let text = cell;
  const code = text.charCodeAt(text.length - 1);
  if (code > 57 && !NUMBER.test(text)) text = withoutUnit(text);
  if (!NUMBER.test(text) || mark === ',') {
    text = withoutSpaces(text).replace('−', '-');
    const other = mark === ',' ? '.' : ',';
    if (text.includes(other)) {
      if (!(mark === ',' ? GROUPED_BY_POINT : GROUPED_BY_COMMA).test(text)) return undefined;
      text = text.replaceAll(other, '');
    }
    text = text.replace(',', '.');
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

/** What stands behind the number of a cell, as in `12.5 kWh`; empty when nothing does. */
export function unitBehind(cell: string): string {
  return cell.length > LONGEST || NUMBER.test(cell) ? '' : cell.slice(endOfNumber(cell)).trim();
}

function withoutUnit(cell: string): string {
  return NUMBER.test(cell) ? cell : cell.slice(0, endOfNumber(cell));
}

/** Behind the last digit that stands before the first letter, with a bracket that closes. */
function endOfNumber(cell: string): number {
  const letter = cell.search(/[a-zA-Z³°%\u4e00-\u9fff]/);
  if (letter <= 0) return cell.length;
  const head = cell.slice(0, letter).trimEnd();
  return head.length;
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f']/g, '');
}
