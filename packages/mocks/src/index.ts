export type { ClockSetting, RiverbendClock } from './clock.js';
export { PICTURE_DAY } from './clock.js';
export type { PersonaAccount, PersonaDescription } from './personas/describe.js';
export type { Riverbend, RiverbendOptions } from './riverbend.js';
export { createRiverbend } from './riverbend.js';
export { naughtyTexts } from './scenario/naughty.data.js';
export type { Forced, OperationId, Scenario } from './scenario/scenario.js';
export { operationIds, scenarios } from './scenario/scenario.js';
export type { Language, LocalText } from './text.js';
