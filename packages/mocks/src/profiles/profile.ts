import type { ArrearsRules, PlainDate, PromiseProfile } from '@mains/contract';
import type { Language, LocalText } from '../text.js';

/** What a utility has promised, in every language, with where it says so. */
export interface ProfilePlan {
  readonly id: string;
  readonly name: LocalText;
  readonly validFrom: PlainDate;
  readonly source: LocalText;
  readonly arrears: readonly ArrearsPlan[];
}

export interface ArrearsPlan extends Omit<ArrearsRules, 'rights'> {
  readonly rights: readonly { readonly text: LocalText; readonly source?: LocalText }[];
}

export function profileView(
  { id, name, validFrom, source, arrears }: ProfilePlan,
  language: Language,
): PromiseProfile {
  return {
    id,
    name: name[language],
    validFrom,
    source: source[language],
    arrears: arrears.map(({ rights, ...rules }) => ({
      ...rules,
      rights: rights.map((right) => ({
        text: right.text[language],
        ...(right.source && { source: right.source[language] }),
      })),
    })),
  };
}
