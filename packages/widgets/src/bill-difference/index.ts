// Why two bills differ: what the bill and the comparison of bills both show. No widget itself.
export { billChoice } from './bill-choice.templates.js';
export type { Pair } from './bill-name.model.js';
export {
  choosePair,
  previousStanding,
  rechosenPair,
  type ChoiceNotice,
  type WantedPair,
} from './bill-pair.model.js';
export {
  differenceTitle,
  differenceView,
  incomparableText,
  type DifferenceView,
} from './difference.model.js';
export { differenceStyles } from './difference.styles.js';
export { differenceSteps, differenceWords } from './difference.templates.js';
export { billDifferenceTexts, type DifferenceKey } from './words.js';
