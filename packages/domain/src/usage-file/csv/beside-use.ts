import { flowOfHeading } from './heading-words.js';
import type { NamedUnit } from './unit-text.js';

interface NumberColumn {
  readonly index: number;
  readonly name: string;
  readonly unit: NamedUnit | undefined;
}

/** What tables of use have beside it, made from it or counted otherwise; our own downloads do. */
const ASIDE =
  /^(?:difference|last year|same (?:day|month) last year|running total|a day|per day|average|mean|days|readings|count|highest\b.*|lowest\b.*|max(?:imum)?\b.*|min(?:imum)?\b.*|peak (?:demand|power)\b.*|相差|差额|去年.*|上年.*|累计.*|平均.*|天数|读数|个数|最高.*|最低.*)$/i;
const FED_IN = /^(?:fed in|上网)$/i;
const NET = /^(?:net|净用量|净值)$/i;
/** Another day beside the one of the rows: `Sun 22 Nov`. */
const OTHER_DAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +\d{1,2}\b|\d{1,2} +[a-z]{3,}|\d{4}-\d{2}-\d{2}\b|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/i;
const POWER = new Set(['kW', 'W', 'kVA', 'VA', 'var']);
const ENERGY = new Set(['kWh', 'Wh']);

/**
 * Of columns that may be use, those that are: where one says its unit, what compares it, adds it up or tells its power stands
 * aside, and what is fed in is counted in the same unit. Without such a column they stay as they are.
 * @param numeric all columns of numbers
 */
export function useWithoutAsides<Column extends NumberColumn>(
  values: readonly Column[],
  numeric: readonly Column[],
): readonly Column[] {
  const isAside = ({ name }: Column): boolean => ASIDE.test(plain(name)) || OTHER_DAY.test(plain(name));
  const main = values.find((column) => column.unit && !isAside(column));
  if (!main) return values;
  const isEnergy = values.some((column) => column.unit && ENERGY.has(column.unit.unit) && !isAside(column));
  const fedIn = numeric
    .filter(({ name, unit }) => !unit && FED_IN.test(plain(name)))
    .map((column) => ({ ...column, unit: main.unit }));
  const isBothWays = fedIn.length > 0 || values.some(({ name }) => flowOfHeading(name) === 'export');
  const used = values.filter(
    (column) =>
      !isAside(column) &&
      !(isEnergy && column.unit && POWER.has(column.unit.unit)) &&
      !(isBothWays && NET.test(plain(column.name))) &&
      fedIn.every(({ index }) => index !== column.index),
  );
  return [...used, ...fedIn];
}

/** A heading without the unit at its end. */
function plain(heading: string): string {
  return heading
    .replace(/\s*(?:[（(][^）)]*[）)]|[,，]\s*\S+)$/, '')
    .replaceAll('_', ' ')
    .trim();
}
