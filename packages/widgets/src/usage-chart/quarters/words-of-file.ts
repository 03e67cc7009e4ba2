import type { IntervalFacts } from '../usage-facts.js';
import type { QuartersWords } from './words.js';

type Key = Parameters<QuartersWords['t']>[0];

/** What is said of readings on their way from a meter, and what of those in a file, to which none will come. */
const IN_FILE: { readonly [Said in Key]?: Key } = {
  'usageQuarters.day.none': 'usageQuarters.day.noneInFile',
  'usageQuarters.day.allReceived': 'usageQuarters.day.allInFile',
  'usageQuarters.day.noneReceived': 'usageQuarters.day.noReadings',
  'usageQuarters.day.ofReceived': 'usageQuarters.day.ofFile',
  'usageQuarters.day.soFar': 'usageQuarters.day.counted',
  'usageQuarters.range.received': 'usageQuarters.range.inFile',
};

/** The words for what is shown: of the utility, or of a customer’s own file. */
export function wordsFor({ file }: Pick<IntervalFacts, 'file'>, words: QuartersWords): QuartersWords {
  return file ? { ...words, t: (key, values) => words.t(IN_FILE[key] ?? key, values) } : words;
}
