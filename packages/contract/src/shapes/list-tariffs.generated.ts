// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ShapeOf } from '../shape.js';
import type {
  TariffList,
  TariffSummary,
} from '../types.generated.js';
import {
  commodityShape,
  idShape,
  tariffAudienceShape,
} from './several-operations.generated.js';

export const tariffSummaryShape: ShapeOf<TariffSummary> = { has: { id: idShape, name: 'text', commodity: commodityShape, audience: tariffAudienceShape }, may: { description: 'text' } };
export const tariffListShape: ShapeOf<TariffList> = { has: { items: { each: tariffSummaryShape, least: 0 } } };
