import { epochDay } from '@mains/domain';
import type { DayContext, LoadModel } from './load-model.js';
import { addBlock, addHill, emptyDay, SLOTS_PER_DAY } from './load-model.js';

// Amounts are Wh per quarter of an hour: a steady 400 W is 100.

export interface HomeLoad {
  /** 1 is a flat for two. */
  readonly size: number;
  /** Air conditioning and electric heating, 0 for none. */
  readonly climate: number;
}

/** A household: a fridge, breakfast, lunch, a long evening, a wash now and then, cooling and heating by the weather. */
export function homeLoad({ size, climate }: HomeLoad): LoadModel {
  return (context) => {
    const { random, weekday } = context;
    const use = emptyDay();
    const weekend = weekday >= 6;
    const away = random() < 0.015;
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) use[slot] = 24 + 12 * random();
    addBlock(use, 0, 0.75, 45);
    addBlock(use, 23, 24, 60 * (0.5 + random()));
    if (!away) {
      addHill(use, (weekend ? 8.6 : 7.2) + random() * 0.5, 1.1, 130 + 60 * random());
      addBlock(use, 7.25, 7.5 + (random() < 0.5 ? 0.25 : 0), 190);
      addHill(use, 12.4 + random() * 0.4, 0.9, (weekend ? 150 : 85) * (0.7 + 0.6 * random()));
      addHill(use, 19.2 + random() * 0.8, 3.1, 190 + 90 * random());
      addBlock(use, 18.75 + random() * 0.5, 19.5, 210 * (0.6 + 0.6 * random()));
      if (random() < (weekend ? 0.6 : 0.25)) addBlock(use, 20.5, 21.25, 140);
      addClimate(use, context, climate);
    }
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) use[slot] = (use[slot] ?? 0) * size;
    return { import: use };
  };
}

function addClimate(use: Float64Array, { temperature, random }: DayContext, strength: number): void {
  const tooWarm = Math.max(0, temperature - 24);
  if (tooWarm > 0) {
    addBlock(use, 0, 6, tooWarm * 9 * strength);
    addBlock(use, 12.5, 16, tooWarm * 12 * strength * random());
    addBlock(use, 17.5, 24, tooWarm * 22 * strength);
  }
  const tooCold = Math.max(0, 12 - temperature);
  if (tooCold > 0) {
    addBlock(use, 6, 8.5, tooCold * 12 * strength);
    addBlock(use, 18, 23, tooCold * 14 * strength);
  }
}

/** A heat pump on a meter of its own: warm water every day, warm rooms by the weather. */
export const heatPumpLoad: LoadModel = ({ random, temperature }) => {
  const use = emptyDay();
  addBlock(use, 0, 24, 4);
  addBlock(use, 4, 5.5, 300 * (0.8 + 0.4 * random()));
  addBlock(use, 13, 14, 260 * (0.8 + 0.4 * random()));
  const tooCold = Math.max(0, 15 - temperature);
  for (let hour = 0; hour < 24; hour += 1.5)
    addBlock(use, hour, hour + 1, tooCold * 22 * (0.7 + 0.6 * random()));
  return { import: use };
};

/** A home with panels on its roof: what it does not use it feeds in. */
export function solarLoad(home: HomeLoad, panelsKw: number): LoadModel {
  const household = homeLoad(home);
  return (context) => {
    const use = household(context).import;
    const sun = emptyDay();
    const halfDay = 6 + 1.1 * (1 - Math.abs(context.month - 6.5) / 3);
    const sky = 0.15 + 0.85 * context.random();
    addHill(sun, 12.2, halfDay, panelsKw * 250 * 0.8 * sky);
    const imported = emptyDay();
    const exported = emptyDay();
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
      const net = (use[slot] ?? 0) - (sun[slot] ?? 0) * (0.85 + 0.3 * context.random());
      imported[slot] = Math.max(0, net);
      exported[slot] = Math.max(0, -net);
    }
    return { import: imported, export: exported };
  };
}

/** Ovens from three in the morning, a shop until six; closed on Mondays. */
export const bakeryLoad: LoadModel = ({ random, weekday, temperature }) => {
  const use = emptyDay();
  addBlock(use, 0, 24, 190);
  if (weekday !== 1) {
    addHill(use, 5.6, 3.4, 2300 + 400 * random());
    addBlock(use, 6.5, 18, 520 + 12 * Math.max(0, temperature - 22));
    addHill(use, 15, 1.5, 700 * random());
  }
  for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) use[slot] = (use[slot] ?? 0) * (0.92 + 0.16 * random());
  return { import: use };
};

/**
 * Hotel linen six days a week: boilers at night, a long morning, a quiet afternoon, an evening run; motors that take
 * reactive energy.
 */
export const laundryLoad: LoadModel = ({ random, weekday, temperature }) => {
  const use = emptyDay();
  const reactive = emptyDay();
  addBlock(use, 0, 24, 2500);
  addBlock(use, 0, 6, 3900);
  if (weekday !== 7) {
    const busy = (weekday === 1 ? 1.1 : 1) * (0.95 + 0.1 * random());
    addBlock(use, 6, 22, 6300 * busy);
    addHill(use, 10.1, 1.5, 13_700 * busy);
    addHill(use, 18.9, 1.7, 7000 * busy);
    addBlock(use, 7, 21, 60 * Math.max(0, temperature - 20));
  }
  const motors = 0.5 + 0.13 * random() + 0.004 * Math.max(0, temperature - 15);
  for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
    use[slot] = (use[slot] ?? 0) * (0.93 + 0.14 * random());
    reactive[slot] = (use[slot] ?? 0) * motors * (0.95 + 0.1 * random());
  }
  return { import: use, reactive };
};

/** Two shifts of melting and casting on weekdays, one on Saturdays; capacitors take reactive energy off from a date on. */
export function foundryLoad({ capacitorsSince }: { readonly capacitorsSince: string }): LoadModel {
  const compensated = epochDay(capacitorsSince);
  return ({ random, day, weekday, temperature }) => {
    const use = emptyDay();
    const reactive = emptyDay();
    addBlock(use, 0, 24, 14_000);
    if (weekday !== 7) {
      const busy = (weekday === 1 ? 1.06 : 1) * (0.96 + 0.08 * random());
      addBlock(use, 6.5, weekday === 6 ? 14 : 22, 78_000 * busy);
      addHill(use, 10.2, 2.6, 70_000 * busy);
      if (weekday !== 6) addHill(use, 15.4, 2.8, 54_000 * busy);
      addBlock(use, 7, 21, 520 * Math.max(0, temperature - 20));
    }
    const motors = (day < compensated ? 0.49 : 0.36) + 0.13 * random();
    for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) {
      use[slot] = (use[slot] ?? 0) * (0.93 + 0.14 * random());
      reactive[slot] = (use[slot] ?? 0) * motors * (0.95 + 0.1 * random());
    }
    return { import: use, reactive };
  };
}
