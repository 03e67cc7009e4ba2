import type { TariffHoliday } from '@mains/contract';
import type { LocalText } from '../../text.js';

/** Public holidays with prices of their own: the days on which China's factories stand still, as far as they are decided. */
const HOLIDAYS: readonly { readonly name: LocalText; readonly dates: readonly string[] }[] = [
  {
    name: { en: 'National Day', 'zh-CN': '国庆节' },
    dates: ['2024-10-01', '2024-10-02', '2024-10-03'],
  },
  {
    name: { en: 'Spring Festival', 'zh-CN': '春节' },
    dates: ['2025-01-29', '2025-01-30', '2025-01-31'],
  },
  { name: { en: 'Labour Day', 'zh-CN': '劳动节' }, dates: ['2025-05-01', '2025-05-02'] },
  {
    name: { en: 'National Day', 'zh-CN': '国庆节' },
    dates: ['2025-10-01', '2025-10-02', '2025-10-03'],
  },
  {
    name: { en: 'Spring Festival', 'zh-CN': '春节' },
    dates: ['2026-02-17', '2026-02-18', '2026-02-19'],
  },
  { name: { en: 'Labour Day', 'zh-CN': '劳动节' }, dates: ['2026-05-01', '2026-05-02'] },
  {
    name: { en: 'National Day', 'zh-CN': '国庆节' },
    dates: ['2026-10-01', '2026-10-02', '2026-10-03'],
  },
  {
    name: { en: 'Spring Festival', 'zh-CN': '春节' },
    dates: ['2027-02-06', '2027-02-07', '2027-02-08'],
  },
  { name: { en: 'Labour Day', 'zh-CN': '劳动节' }, dates: ['2027-05-01', '2027-05-02'] },
];

/** The days alone, for computing. */
export const holidays: readonly TariffHoliday[] = HOLIDAYS.flatMap(({ dates }) =>
  dates.map((date) => ({ date })),
);

/** What is celebrated on a day; undefined when it is no holiday. */
export function holidayName(date: string): LocalText | undefined {
  return HOLIDAYS.find(({ dates }) => dates.includes(date))?.name;
}
