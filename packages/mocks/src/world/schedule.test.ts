import { addDays, daysInPeriod } from '@mains/domain';
import { describe, expect, it } from 'vitest';
import type { Cycle } from './schedule.js';
import { cyclesOf } from './schedule.js';

function cycles(plan: Parameters<typeof cyclesOf>[0], count: number): Cycle[] {
  const found: Cycle[] = [];
  for (const cycle of cyclesOf(plan)) {
    found.push(cycle);
    if (found.length === count) break;
  }
  return found;
}

describe('reading rounds', () => {
  it('reads homes at the end of the month, and on the 2nd from October 2026 on', () => {
    const all = cycles({ round: 'home', startedOn: '2019-04-01' }, 27);
    expect(all[0]).toEqual({
      month: '2024-10',
      months: '1',
      period: { firstDate: '2024-10-01', lastDate: '2024-10-31' },
      issuedOn: '2024-11-02',
      dueOn: '2024-11-30',
    });
    expect(all[24]).toEqual({
      month: '2026-10',
      months: '1',
      period: { firstDate: '2026-10-01', lastDate: '2026-11-02' },
      issuedOn: '2026-11-04',
      dueOn: '2026-11-30',
    });
    expect(all[24] && daysInPeriod(all[24].period)).toBe(33);
    expect(all[25]?.period).toEqual({ firstDate: '2026-11-03', lastDate: '2026-12-02' });
    expect(all[26]?.period).toEqual({ firstDate: '2026-12-03', lastDate: '2027-01-02' });
  });

  it.each(['home', 'business', 'two-months'] as const)('leaves no day out and none in twice: %s', (round) => {
    const all = cycles({ round, startedOn: '2019-04-01' }, 40);
    all.slice(1).forEach((cycle, index) => {
      expect(cycle.period.firstDate).toBe(addDays(all[index]!.period.lastDate, 1));
      expect(cycle.issuedOn > cycle.period.lastDate).toBe(true);
      expect(cycle.dueOn > cycle.issuedOn).toBe(true);
    });
  });

  it('bills water every two months, on the 12th', () => {
    const all = cycles({ round: 'two-months', startedOn: '2019-04-01' }, 14);
    expect(all[12]).toMatchObject({
      month: '2026-10',
      months: '2',
      period: { firstDate: '2026-09-01', lastDate: '2026-10-31' },
      issuedOn: '2026-11-12',
    });
    expect(all[13]?.issuedOn).toBe('2027-01-12');
  });

  it('begins with the day of moving in and ends with the day of leaving', () => {
    const [first] = cycles({ round: 'home', startedOn: '2026-11-10' }, 1);
    expect(first).toMatchObject({
      month: '2026-11',
      period: { firstDate: '2026-11-10', lastDate: '2026-12-02' },
    });
    const all = [...cyclesOf({ round: 'home', startedOn: '2026-03-15', endedOn: '2026-05-20' })];
    expect(all.map(({ period }) => period)).toEqual([
      { firstDate: '2026-03-15', lastDate: '2026-03-31' },
      { firstDate: '2026-04-01', lastDate: '2026-04-30' },
      { firstDate: '2026-05-01', lastDate: '2026-05-20' },
    ]);
    expect([...cyclesOf({ round: 'home', startedOn: '2026-03-15', endedOn: '2026-04-30' })]).toHaveLength(2);
  });
});
