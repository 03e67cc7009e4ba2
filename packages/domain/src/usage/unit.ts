import type { Unit } from '@mains/contract';

/** What use may be counted in: the contract's units, and those that files from elsewhere bring. */
export type UsageUnit =
  | Unit
  | 'Wh'
  | 'varh'
  | 'kVAh'
  | 'L'
  | 'ft3'
  | 'US gal'
  | 'imperial gal'
  | 'therm'
  | 'MJ'
  | 'Btu'
  | 'W'
  | 'var'
  | 'VA'
  | 'V'
  | 'A'
  | 'Hz'
  | 'count';

/** Which way it flows. `net` is import less export, as some meters count; it may be negative. */
export type Flow = 'import' | 'export' | 'reactive' | 'net';
