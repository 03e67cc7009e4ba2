import type { IntervalReadings } from '@mains/client';
import { Remembered } from './remembered.js';
import { intervalDays } from './sight.model.js';
import type { IntervalFacts } from './usage-facts.js';
import type { ScreenSource } from './usage-screen.js';

interface Last {
  readonly id: string;
  readonly days: NonNullable<ReturnType<typeof intervalDays>>;
  readonly series: IntervalReadings['series'];
}

/** The facts with their intervals: those that came, else the last ones as long as they hold the days in view. */
export class IntervalMemory {
  readonly #facts = new Remembered<IntervalFacts | undefined>();
  #last: Last | undefined;

  of({ id, facts, sight, intervals }: ScreenSource): IntervalFacts | undefined {
    const days = intervalDays(sight, facts.layers);
    const found = intervals.data?.series;
    if (found && days) this.#last = { id, days, series: found };
    const last = this.#last?.id === id && !intervals.error ? this.#last : undefined;
    // More of them are on their way: what the customer has in hand must not vanish for that.
    const isCovered = last && last.days.firstDate <= sight.firstDate && last.days.lastDate >= sight.lastDate;
    const series = found ?? (isCovered ? last.series : undefined);
    return this.#facts.of([facts, series], () => series && { ...facts, intervals: series });
  }
}
