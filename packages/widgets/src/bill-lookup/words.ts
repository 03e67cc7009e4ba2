import type { Formatter } from '@mains/i18n';

/** What a model needs to speak: this widget's texts and the formats of one language and zone. */
export interface Words {
  /** The text of a key of this widget. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly format: Formatter;
  /** Puts clauses into one line with the language's comma. */
  readonly join: (clauses: readonly string[]) => string;
}
