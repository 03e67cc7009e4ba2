import type { Story } from '../world/plan.js';
import { drawnQuarters, lastYearsDays } from './mei-lin-days.story.js';

/** kWh by peak, flat and valley register: with the sheets of their time they make the bills of the pictures. */
const byMonth: NonNullable<Story['byMonth']> = {
  '2024-10': [156, 104, 86],
  '2024-11': [163, 107, 85],
  '2024-12': [193, 120, 96],
  '2025-01': [212, 134, 103],
  '2025-02': [176, 110, 86],
  '2025-03': [142, 95, 73],
  '2025-04': [119, 84, 62],
  '2025-05': [123, 88, 58],
  '2025-06': [154, 106, 70],
  '2025-07': [214, 140, 74],
  '2025-08': [228, 146, 77],
  '2025-09': [132, 98, 54],
  '2025-10': [166, 108, 87],
  '2025-11': [165, 106, 86],
  '2025-12': [198, 121, 98],
  '2026-01': [218, 136, 103],
  '2026-02': [188, 117, 91],
  '2026-03': [140, 94, 74],
  '2026-04': [118, 85, 61],
  '2026-05': [124, 88, 58],
  '2026-06': [157, 107, 70],
  '2026-07': [216, 139, 76],
  '2026-08': [240, 145, 75],
  '2026-09': [120, 96, 42],
};

/** Tenths of a kWh by peak, flat and valley register, day by day, as the pictures of usage draw them. */
const tenthsByDay: NonNullable<Story['tenthsByDay']> = {
  ...lastYearsDays,
  // 1 October to 2 November 2026, a journey from the 3rd to the 6th.
  '2026-10': [
    [45, 28, 22],
    [48, 29, 23],
    [27, 16, 11],
    [26, 16, 9],
    [21, 12, 9],
    [21, 13, 10],
    [49, 29, 28],
    [50, 31, 25],
    [52, 32, 24],
    [61, 37, 28],
    [64, 39, 26],
    [52, 31, 22],
    [47, 28, 26],
    [51, 31, 26],
    [54, 33, 24],
    [49, 30, 26],
    [63, 37, 24],
    [61, 45, 23],
    [47, 30, 25],
    [46, 27, 27],
    [46, 28, 25],
    [51, 31, 28],
    [56, 33, 25],
    [74, 46, 30],
    [68, 41, 27],
    [72, 36, 33],
    [76, 37, 33],
    [70, 35, 31],
    [81, 43, 33],
    [71, 42, 40],
    [76, 64, 36],
    [92, 67, 37],
    [83, 53, 44],
  ],
  // 3 November to 2 December 2026.
  '2026-11': [
    [48, 31, 23],
    [50, 31, 25],
    [48, 31, 20],
    [50, 32, 27],
    [50, 32, 23],
    [52, 31, 23],
    [47, 28, 21],
    [49, 30, 21],
    [56, 35, 27],
    [46, 27, 23],
    [55, 34, 23],
    [55, 33, 25],
    [60, 39, 27],
    [52, 31, 23],
    [53, 31, 26],
    [46, 29, 22],
    [49, 29, 25],
    [56, 36, 28],
    [72, 44, 30],
    [68, 42, 26],
    [58, 31, 15],
    [43, 27, 22],
    [57, 38, 29],
    [53, 33, 28],
    [56, 35, 31],
    [52, 32, 27],
    [55, 34, 28],
    [60, 36, 28],
    [54, 33, 27],
    [60, 35, 27],
  ],
};

const missedWindow = {
  en: 'We missed your repair window on 14 Oct',
  'zh-CN': '10月14日抢修未按约到场',
};

export const meiElectricity: Story = {
  byMonth,
  tenthsByDay,
  quarters: drawnQuarters,
  // 16:05 to 18:35 in Riverbend.
  interruptions: [{ kind: 'outage', start: '2026-10-14T08:05:00Z', end: '2026-10-14T10:35:00Z' }],
  credits: {
    '2026-10': [
      {
        id: 'promise-credit',
        amount: { amountMinor: -1000, currency: 'CNY' },
        text: {
          label: { en: 'Promise credit', 'zh-CN': '服务承诺补偿' },
          meaning: missedWindow,
          note: { en: 'Crew missed the window on 14 Oct', 'zh-CN': '10月14日抢修未按约到场' },
        },
        reference: 'C-1164',
      },
    ],
  },
};

/** Cubic metres in two months. */
export const meiWater: Story = {
  byMonth: { '2026-10': [15] },
};
