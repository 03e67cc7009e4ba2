import type { Language } from '../text.js';
import type { ProfilePlan } from './profile.js';
import { riverbendProfile } from './riverbend.data.js';
import { stateGridProfile } from './state-grid.data.js';

/** The demonstration keeps to the rules of the country whose language is read. */
export const profiles: Readonly<Record<Language, ProfilePlan>> = {
  en: riverbendProfile,
  'zh-CN': stateGridProfile,
};
