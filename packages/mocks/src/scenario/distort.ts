import { naughtyTexts } from './naughty.data.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An answer without one field that the contract requires: the deepest amount, else the first field there is. */
export function withoutField(answer: unknown): unknown {
  return changeFirstAmount(clone(answer), (holder) => delete holder['amountMinor']);
}

/** An answer with an amount written as a text, as untyped back ends do. */
export function withTextAmount(answer: unknown): unknown {
  return changeFirstAmount(clone(answer), (holder) => {
    holder['amountMinor'] = JSON.stringify(holder['amountMinor']);
  });
}

const CUSTOMER_TEXTS: ReadonlySet<string> = new Set([
  'label',
  'shortLabel',
  'meaning',
  'note',
  'text',
  'name',
  'customerName',
  'nickname',
  'accountNumberHint',
  'description',
  'source',
  'basis',
]);

/** The same answer with every text for customers replaced by a hostile one, allowed by the contract. */
export function withNaughtyTexts(answer: unknown): unknown {
  let next = 0;
  const hostile = (): string => {
    next += 1;
    return naughtyTexts[(next - 1) % naughtyTexts.length] ?? '';
  };
  return replaceTexts(clone(answer), hostile);
}

function replaceTexts(value: Json, hostile: () => string): Json {
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, hostile));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (CUSTOMER_TEXTS.has(key) && typeof inner === 'string') return [key, hostile()];
      if (key === 'lines' && Array.isArray(inner) && inner.every((line) => typeof line === 'string')) {
        return [key, inner.map(hostile)];
      }
      return [key, replaceTexts(inner, hostile)];
    }),
  );
}

function changeFirstAmount(answer: Json, change: (holder: Record<string, Json>) => void): Json {
  const holder = amountHolder(answer);
  if (holder) {
    change(holder);
  } else if (answer !== null && typeof answer === 'object' && !Array.isArray(answer)) {
    const [first] = Object.keys(answer);
    if (first !== undefined) delete answer[first];
  }
  return answer;
}

/** The first object with an amount, lines before sums: what is deepest is hardest to report well. */
function amountHolder(value: Json): Record<string, Json> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value) && 'amountMinor' in value) return value;
  const inner = Array.isArray(value) ? value : [value['lines'] ?? null, ...Object.values(value)];
  for (const item of inner) {
    const found = amountHolder(item);
    if (found) return found;
  }
  return undefined;
}

function clone(answer: unknown): Json {
  return JSON.parse(JSON.stringify(answer)) as Json;
}
