export * from './balance/index.js';
export * from './bill-comparison/index.js';
export * from './bill-lookup/index.js';
export * from './provider/index.js';
export * from './tariff/index.js';
export * from './usage-chart/index.js';
