import { epochDay } from '@mains/domain';
import type { Random } from '../../random.js';
import type { LoadModel } from './load-model.js';
import { addBlock, addHill, emptyDay, SLOTS_PER_DAY } from './load-model.js';

// Amounts are litres per quarter of an hour.

/** Taps, flushes and showers; nothing at night. */
export function waterLoad({ persons }: { readonly persons: number }): LoadModel {
  return ({ random }) => {
    const use = emptyDay();
    for (let person = 0; person < persons; person += 1) {
      draw(use, random, 6.5, 8.5, 7, 6);
      draw(use, random, 11.5, 13, 8, 3);
      draw(use, random, 17.5, 23, 8, 8);
      if (random() < 0.7) draw(use, random, 20, 22.75, 42, 1);
    }
    if (random() < 0.25) draw(use, random, 9, 20, 55, 1);
    return { import: use };
  };
}

/** A household whose pipe lets water through day and night from a date on. */
export function leakingLoad(household: LoadModel, since: string, litresPerHour: number): LoadModel {
  const firstDay = epochDay(since);
  return (context) => {
    const use = household(context).import;
    if (context.day >= firstDay) addBlock(use, 0, 24, litresPerHour / 4);
    return { import: use };
  };
}

/** Machines that fill and drain through the working day. */
export const laundryWaterLoad: LoadModel = ({ random, weekday }) => {
  const use = emptyDay();
  if (weekday !== 7) addBlock(use, 6.5, 22, 330 * (0.9 + 0.2 * random()));
  for (let slot = 0; slot < SLOTS_PER_DAY; slot += 1) use[slot] = (use[slot] ?? 0) * (0.7 + 0.6 * random());
  return { import: use };
};

/** Cooking, and hot water by the weather. */
export const gasLoad: LoadModel = ({ random, temperature }) => {
  const use = emptyDay();
  addHill(use, 7.3, 0.5, 25 + 20 * random());
  addHill(use, 12.2, 0.6, 45 * random());
  addHill(use, 18.8, 0.9, 70 + 40 * random());
  addBlock(use, 20.5, 21.5, 60 + 6 * Math.max(0, 22 - temperature));
  return { import: use };
};

/** So many draws of about the same size, at random times between two hours. */
function draw(
  use: Float64Array,
  random: Random,
  fromHour: number,
  toHour: number,
  litres: number,
  times: number,
): void {
  for (let time = 0; time < times; time += 1) {
    const slot = Math.floor((fromHour + random() * (toHour - fromHour)) * 4);
    use[slot] = (use[slot] ?? 0) + litres * (0.7 + 0.6 * random());
  }
}
