import type { Theme } from '@mains/ui';

export type Density = 'normal' | 'compact' | 'roomy';
export const densities: readonly Density[] = ['normal', 'compact', 'roomy'];
export const portalThemes: readonly Theme[] = ['auto', 'light', 'dark', 'high-contrast'];

/** What the portal remembers until the window is closed. Never a token. */
export interface Preferences {
  readonly personaId?: string | undefined;
  readonly locale?: string | undefined;
  readonly theme: Theme;
  readonly density: Density;
  readonly scenario?: string | undefined;
  /** How far the demonstration's clock was moved, in days. */
  readonly clockDays: number;
}

const name = 'riverbend';
const initial: Preferences = { theme: 'auto', density: 'normal', clockDays: 0 };

const oneOf = <T extends string>(value: unknown, choices: readonly T[], otherwise: T): T =>
  choices.includes(value as T) ? (value as T) : otherwise;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Whatever is stored, somebody may have edited it: anything unknown falls back to the default. */
export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  let stored: Record<string, unknown> = {};
  try {
    const value: unknown = JSON.parse(storage.getItem(name) ?? '{}');
    if (typeof value === 'object' && value !== null) stored = value as Record<string, unknown>;
  } catch {
    // Storage may be switched off, and its content may be anything.
  }
  const { clockDays } = stored;
  return {
    personaId: text(stored['personaId']),
    locale: text(stored['locale']),
    theme: oneOf(stored['theme'], portalThemes, initial.theme),
    density: oneOf(stored['density'], densities, initial.density),
    scenario: text(stored['scenario']),
    clockDays: typeof clockDays === 'number' && Number.isInteger(clockDays) ? clockDays : initial.clockDays,
  };
}

export function writePreferences(storage: Pick<Storage, 'setItem'>, preferences: Preferences): void {
  try {
    storage.setItem(name, JSON.stringify(preferences));
  } catch {
    // Nothing depends on it but the next reload.
  }
}
