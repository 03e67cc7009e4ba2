import type { PlainDate, Tariff, TariffList } from '@mains/contract';
import { products } from '../world/products.js';
import { tariffSummaryView, tariffView } from '../world/tariff-views.js';
import { ApiProblem } from './answers.js';
import type { Call } from './operations.js';

const COMMODITIES: ReadonlySet<string> = new Set(['electricity', 'water', 'gas']);

/** All tariffs, or those of the commodity asked for. @throws ApiProblem `invalid-request` for another commodity */
export function listTariffs({ query, language }: Call): TariffList {
  const commodity = query.get('commodity');
  if (commodity !== null && !COMMODITIES.has(commodity)) {
    const errors = [{ pointer: 'commodity', detail: '?commodity' }];
    throw new ApiProblem('invalid-request', { errors });
  }
  return {
    items: products
      .filter((product) => commodity === null || product.commodity === commodity)
      .map((product) => tariffSummaryView(product, language)),
  };
}

/** One tariff with its sheets. @throws ApiProblem `not-found` */
export function getTariff({ path, language }: Call, today: PlainDate): Tariff {
  const found = products.find(({ id }) => id === path['tariffId']);
  if (!found) throw new ApiProblem('not-found');
  return tariffView(found, language, today);
}
