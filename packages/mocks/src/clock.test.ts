import { describe, expect, it } from 'vitest';
import { createClock, instantFrom, PICTURE_DAY } from './clock.js';

function clockAt(start: string): { clock: ReturnType<typeof createClock>; pass: (ms: number) => void } {
  let realMs = 1_000_000;
  const clock = createClock(start, () => realMs);
  return { clock, pass: (ms) => void (realMs += ms) };
}

describe('the clock', () => {
  it('stands still on the day of the pictures', () => {
    const { clock, pass } = clockAt('picture-day');
    pass(5000);
    expect(instantFrom(clock.now())).toBe(PICTURE_DAY);
    expect(clock.mode).toBe('frozen');
  });

  it('is set and moved, forwards and back', () => {
    const { clock } = clockAt('2026-11-24T06:22:00Z');
    clock.advance({ days: 6, hours: 1, minutes: -22, ms: 5 });
    expect(instantFrom(clock.now())).toBe('2026-11-30T07:00:00.005Z');
    clock.advance({ days: -400 });
    expect(instantFrom(clock.now())).toBe('2025-10-26T07:00:00.005Z');
    clock.set(0);
    expect(clock.now()).toBe(0);
    clock.set('picture-day');
    expect(instantFrom(clock.now())).toBe(PICTURE_DAY);
  });

  it('ticks with the real time, also after it was moved, until it is frozen', () => {
    const { clock, pass } = clockAt('2026-01-01T00:00:00Z');
    pass(777);
    clock.tick();
    pass(1500);
    expect(instantFrom(clock.now())).toBe('2026-01-01T00:00:01.500Z');
    clock.set('2026-06-01T00:00:00Z');
    pass(1000);
    expect(instantFrom(clock.now())).toBe('2026-06-01T00:00:01Z');
    clock.freeze();
    pass(9999);
    expect(instantFrom(clock.now())).toBe('2026-06-01T00:00:01Z');
  });

  it('never runs back with a real clock that does', () => {
    const { clock, pass } = clockAt('2026-01-01T00:00:00Z');
    clock.tick();
    pass(-60_000);
    expect(instantFrom(clock.now())).toBe('2026-01-01T00:00:00Z');
  });

  it('refuses what is no moment', () => {
    const { clock } = clockAt('picture-day');
    expect(() => clock.set('tomorrow')).toThrow(RangeError);
    expect(() => clock.advance({ days: Number.POSITIVE_INFINITY })).toThrow(RangeError);
    expect(instantFrom(clock.now())).toBe(PICTURE_DAY);
  });
});
