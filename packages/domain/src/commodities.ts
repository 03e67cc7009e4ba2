import type { Commodity } from '@mains/contract';

/** All that is supplied, in the order in which it is listed everywhere. */
export const COMMODITIES: readonly Commodity[] = ['electricity', 'gas', 'water'];
