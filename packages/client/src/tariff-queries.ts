import type { Commodity, Id, Tariff, TariffSheet, TariffSummary } from '@mains/contract';
import { isCalendarDate } from '@mains/contract';
import { tariffListShape, tariffShape } from '@mains/contract/shapes';
import { sheetsFault } from '@mains/domain';
import type { QueryKey } from '@tanstack/query-core';
import { brokenContract, mustMatch, pathId } from './answer.js';
import type { MainsClient } from './client.js';
import type { ResourceQuery } from './queries.js';

/** Public keys as those of `keys`, which travel with every widget. */
const tariffKeys = {
  list: (commodity: string | undefined, locale: string): QueryKey => [
    'public',
    'tariffs',
    commodity ?? null,
    locale,
  ],
  one: (tariffId: string, locale: string): QueryKey => ['public', 'tariff', tariffId, locale],
};

/** Anyone may keep tariffs for an hour. */
const STALE_MS = 60 * 60_000;

/** The tariffs that are offered or in use, of one commodity or of all; needs no session. */
export function tariffsQuery(
  client: MainsClient,
  { commodity, locale }: { readonly commodity?: Commodity | undefined; readonly locale: string },
): ResourceQuery<readonly TariffSummary[]> {
  return {
    queryKey: tariffKeys.list(commodity, locale),
    queryFn: async ({ signal }) => {
      const { items } = await client.request({
        path: '/tariffs',
        query: { commodity },
        shape: tariffListShape,
        locale,
        signal,
        isPublic: true,
      });
      return items;
    },
    staleTime: STALE_MS,
  };
}

/**
 * One tariff with its sheets, oldest first; each has a calendar that covers all hours of the year, ids of its own for its
 * charges, and names no season that it does not have. Needs no session.
 */
export function tariffQuery(
  client: MainsClient,
  { tariffId, locale }: { readonly tariffId: Id; readonly locale: string },
): ResourceQuery<Tariff> {
  return {
    queryKey: tariffKeys.one(tariffId, locale),
    queryFn: async ({ signal }) => {
      const path = `/tariffs/${pathId('tariffId', tariffId)}`;
      const tariff = await client.request({ path, shape: tariffShape, locale, signal, isPublic: true });
      mustMatch('id', tariff.id, tariffId);
      const fault = impossibleDay(tariff.sheets) ?? sheetsFault(tariff.sheets);
      if (fault !== undefined) throw brokenContract(fault);
      return tariff;
    },
    staleTime: STALE_MS,
  };
}

/** The first day of a season that no year has, such as 02-31; a leap year has all there are. */
function impossibleDay(sheets: readonly TariffSheet[]): string | undefined {
  for (const [place, { calendar }] of sheets.entries()) {
    for (const [index, season] of (calendar?.seasons ?? []).entries()) {
      for (const name of ['firstDay', 'lastDay'] as const) {
        if (!isCalendarDate(`2024-${season[name]}`)) {
          return `sheets[${place}].calendar.seasons[${index}].${name}`;
        }
      }
    }
  }
  return undefined;
}
