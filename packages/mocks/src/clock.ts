import type { Instant } from '@mains/contract';

/** Tue 24 Nov 2026, 14:22 in Riverbend: the day of the design's pictures. */
export const PICTURE_DAY: Instant = '2026-11-24T06:22:00Z';

/** The text `picture-day`, an instant as the contract writes it, or epoch milliseconds. */
export type ClockSetting = Instant | number;

/** Riverbend's own time. Stands still until it is moved or told to tick. */
export interface RiverbendClock {
  /** Epoch milliseconds. */
  now(): number;
  /** @throws RangeError when it is not an instant. */
  set(to: ClockSetting): void;
  /** Forwards, or backwards when negative. */
  advance(by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly ms?: number;
  }): void;
  /** From now on with the real time, starting at the moment shown. */
  tick(): void;
  /** Stops at the moment shown. */
  freeze(): void;
  readonly mode: 'frozen' | 'ticking';
}

/** @param realTimeMs a clock that goes on by itself; only its differences are used. */
export function createClock(start: ClockSetting, realTimeMs: () => number): RiverbendClock {
  let shownMs = epochMs(start);
  let tickingSinceMs: number | undefined;

  const now = (): number =>
    tickingSinceMs === undefined ? shownMs : shownMs + Math.max(0, Math.floor(realTimeMs() - tickingSinceMs));
  const showFrom = (ms: number): void => {
    shownMs = ms;
    if (tickingSinceMs !== undefined) tickingSinceMs = realTimeMs();
  };

  return {
    now,
    set: (to) => showFrom(epochMs(to)),
    advance: ({ days = 0, hours = 0, minutes = 0, ms = 0 }) =>
      showFrom(epochMs(now() + ((days * 24 + hours) * 60 + minutes) * 60_000 + ms)),
    tick() {
      shownMs = now();
      tickingSinceMs = realTimeMs();
    },
    freeze() {
      shownMs = now();
      tickingSinceMs = undefined;
    },
    get mode() {
      return tickingSinceMs === undefined ? 'frozen' : 'ticking';
    },
  };
}

function epochMs(setting: ClockSetting): number {
  if (setting === 'picture-day') return Date.parse(PICTURE_DAY);
  const ms = typeof setting === 'number' ? Math.floor(setting) : Date.parse(setting);
  if (!Number.isFinite(ms)) throw new RangeError('Not an instant');
  return ms;
}

/** As the contract writes it. */
export function instantFrom(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
